
use builtin;
use str;

set edit:completion:arg-completer[bond] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'bond'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'bond'= {
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand log 'Log a practice'
            cand today 'Say what is due, and what is done'
            cand week 'Sum up a week'
            cand stats 'Show goals, totals and balance'
            cand history 'Show entries, the newest first'
            cand goal 'Say what you aim for'
            cand skip 'Not this time, and no harm done'
            cand pause 'Ask for nothing for a while'
            cand resume 'Go on after a pause'
            cand practice 'Show and add practices'
            cand person 'Show and add people'
            cand exercise 'Guided exercises: find one, read it, do it'
            cand undo 'Take the last change back'
            cand redo 'Do again what was taken back last'
            cand doctor 'Name what is wrong in the journal, with line numbers'
            cand path 'Print where the journal is'
            cand completions 'Print a completion script for a shell'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'bond;log'= {
            cand -w 'Who it was with; several with commas or by repeating'
            cand --with 'Who it was with; several with commas or by repeating'
            cand -f 'How long it took: 45m, 1h30, 90'
            cand --for 'How long it took: 45m, 1h30, 90'
            cand -d 'When: yesterday, "mon 21:30", 2026-11-20, -1'
            cand --date 'When: yesterday, "mon 21:30", 2026-11-20, -1'
            cand --rating 'How it was, from 1 to 5'
            cand -m 'What you want to remember'
            cand --note 'What you want to remember'
            cand --amount 'How much, in the practice''s own unit'
            cand --tag 'A word to find it by; may be repeated'
            cand --exercise 'The guided exercise that was done'
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand --private 'Never print the note'
            cand --alone 'With nobody, whatever the configuration says'
            cand --new 'The name is somebody new, though it resembles a known one'
            cand --dry-run 'Say what would be logged, and write nothing'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bond;today'= {
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand --check 'Exit with 1 when something is due, for scripts'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bond;week'= {
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bond;stats'= {
            cand -w 'Only what was done with this person'
            cand --with 'Only what was done with this person'
            cand --since 'Only from this day on: "last monday", 2026-11-01'
            cand --until 'Only up to this day'
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bond;history'= {
            cand -w 'Only what was done with this person'
            cand --with 'Only what was done with this person'
            cand --since 'Only from this day on: "last monday", 2026-11-01'
            cand --until 'Only up to this day'
            cand --tag 'Only with this tag; may be repeated'
            cand --grep 'Only with this text in the note or the reason of a skip'
            cand -n 'At most this many; otherwise 20 in tables, and all in JSON and CSV'
            cand --limit 'At most this many; otherwise 20 in tables, and all in JSON and CSV'
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand --reverse 'The same entries, the oldest of them first'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bond;goal'= {
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand set 'Aim for something, or for something else'
            cand list 'Show what you aim for'
            cand end 'Stop aiming for it; what was kept stays'
            cand remove 'Take a goal out as if it had never been set'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'bond;goal;set'= {
            cand -w 'With whom: then only what you do with them counts'
            cand --with 'With whom: then only what you do with them counts'
            cand --since 'The first day that counts [default: the day of the first entry; today for a goal that changes]'
            cand --plan 'An if-then plan, such as "after dinner, we leave the phones in the kitchen"'
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand --new 'The name is somebody new, though it resembles a known one'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bond;goal;list'= {
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand -a 'Goals that have ended as well'
            cand --all 'Goals that have ended as well'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bond;goal;end'= {
            cand -w 'The person whom the goal is for'
            cand --with 'The person whom the goal is for'
            cand -d 'The last day that counts [default: today]'
            cand --date 'The last day that counts [default: today]'
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bond;goal;remove'= {
            cand -w 'The person whom the goal is for'
            cand --with 'The person whom the goal is for'
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bond;goal;help'= {
            cand set 'Aim for something, or for something else'
            cand list 'Show what you aim for'
            cand end 'Stop aiming for it; what was kept stays'
            cand remove 'Take a goal out as if it had never been set'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'bond;goal;help;set'= {
        }
        &'bond;goal;help;list'= {
        }
        &'bond;goal;help;end'= {
        }
        &'bond;goal;help;remove'= {
        }
        &'bond;goal;help;help'= {
        }
        &'bond;skip'= {
            cand -w 'Only for the goals with these people; otherwise for all goals of the practice'
            cand --with 'Only for the goals with these people; otherwise for all goals of the practice'
            cand -d 'Which day [default: today]'
            cand --date 'Which day [default: today]'
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand --new 'The name is somebody new, though it resembles a known one'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bond;pause'= {
            cand --from 'The first day [default: today]'
            cand --to 'The last day [default: until ''bond resume'']'
            cand --reason 'Why'
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bond;resume'= {
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bond;practice'= {
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand list 'Show every practice, your own first'
            cand show 'Show what is known about one: what it is for, how much of it, and how sure that is'
            cand add 'Add one of your own'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'bond;practice;list'= {
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bond;practice;show'= {
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bond;practice;add'= {
            cand --kind 'A kind of intimacy that it feeds, the most important first; may be repeated'
            cand --alias 'A short name to type; may be repeated'
            cand --unit 'What ''bond log --amount'' counts, such as pages'
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bond;practice;help'= {
            cand list 'Show every practice, your own first'
            cand show 'Show what is known about one: what it is for, how much of it, and how sure that is'
            cand add 'Add one of your own'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'bond;practice;help;list'= {
        }
        &'bond;practice;help;show'= {
        }
        &'bond;practice;help;add'= {
        }
        &'bond;practice;help;help'= {
        }
        &'bond;person'= {
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand list 'Show everybody, and when you last did something together'
            cand show 'Show what you did with somebody'
            cand add 'Add somebody'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'bond;person;list'= {
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bond;person;show'= {
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bond;person;add'= {
            cand --name 'What you call them, where the key is to be another'
            cand --relation 'What you are to each other'
            cand --alias 'Another name to type; may be repeated'
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bond;person;help'= {
            cand list 'Show everybody, and when you last did something together'
            cand show 'Show what you did with somebody'
            cand add 'Add somebody'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'bond;person;help;list'= {
        }
        &'bond;person;help;show'= {
        }
        &'bond;person;help;add'= {
        }
        &'bond;person;help;help'= {
        }
        &'bond;exercise'= {
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand list 'List exercises, by practice'
            cand show 'Show one: what, why, the steps, the evidence for and against'
            cand suggest 'Name one that fits now, and say why'
            cand check 'Say all that is wrong with exercise files'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'bond;exercise;list'= {
            cand --practice 'Only those of this practice'
            cand --kind 'Only those of this kind: emotional, physical, intellectual, spiritual'
            cand --stage 'Only those of this stage: heal, improve'
            cand --relation 'Only those for this relation: romantic, familial, platonic'
            cand --minutes 'Only those that take so many minutes at most'
            cand --grade 'Only those with this grade of evidence at least: A, B+, B- ...'
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand --solo 'Only those for one person alone'
            cand --pair 'Only those for two'
            cand --group 'Only those for two or more'
            cand --discreet 'Neutral titles, which say nothing to whoever looks over your shoulder'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bond;exercise;show'= {
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bond;exercise;suggest'= {
            cand --minutes 'The time at hand: 20, 20m, 1h'
            cand -w 'Who is there; several with commas or by repeating'
            cand --with 'Who is there; several with commas or by repeating'
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bond;exercise;check'= {
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bond;exercise;help'= {
            cand list 'List exercises, by practice'
            cand show 'Show one: what, why, the steps, the evidence for and against'
            cand suggest 'Name one that fits now, and say why'
            cand check 'Say all that is wrong with exercise files'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'bond;exercise;help;list'= {
        }
        &'bond;exercise;help;show'= {
        }
        &'bond;exercise;help;suggest'= {
        }
        &'bond;exercise;help;check'= {
        }
        &'bond;exercise;help;help'= {
        }
        &'bond;undo'= {
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bond;redo'= {
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bond;doctor'= {
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand --fix 'Mend what can be mended without guessing; each change is shown'
            cand --dry-run 'With --fix: show the changes and write nothing'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bond;path'= {
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand -a 'Every file that bond reads or writes, and what it is for'
            cand --all 'Every file that bond reads or writes, and what it is for'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bond;completions'= {
            cand --journal 'Use this journal instead of the usual one'
            cand --format 'How to print the answer'
            cand --color 'When to use colour'
            cand --json 'Short for --format json'
            cand -q 'Print nothing on success'
            cand --quiet 'Print nothing on success'
            cand --no-input 'Never ask: what would be asked is an error'
            cand --show-private 'Print notes of private entries too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'bond;help'= {
            cand log 'Log a practice'
            cand today 'Say what is due, and what is done'
            cand week 'Sum up a week'
            cand stats 'Show goals, totals and balance'
            cand history 'Show entries, the newest first'
            cand goal 'Say what you aim for'
            cand skip 'Not this time, and no harm done'
            cand pause 'Ask for nothing for a while'
            cand resume 'Go on after a pause'
            cand practice 'Show and add practices'
            cand person 'Show and add people'
            cand exercise 'Guided exercises: find one, read it, do it'
            cand undo 'Take the last change back'
            cand redo 'Do again what was taken back last'
            cand doctor 'Name what is wrong in the journal, with line numbers'
            cand path 'Print where the journal is'
            cand completions 'Print a completion script for a shell'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'bond;help;log'= {
        }
        &'bond;help;today'= {
        }
        &'bond;help;week'= {
        }
        &'bond;help;stats'= {
        }
        &'bond;help;history'= {
        }
        &'bond;help;goal'= {
            cand set 'Aim for something, or for something else'
            cand list 'Show what you aim for'
            cand end 'Stop aiming for it; what was kept stays'
            cand remove 'Take a goal out as if it had never been set'
        }
        &'bond;help;goal;set'= {
        }
        &'bond;help;goal;list'= {
        }
        &'bond;help;goal;end'= {
        }
        &'bond;help;goal;remove'= {
        }
        &'bond;help;skip'= {
        }
        &'bond;help;pause'= {
        }
        &'bond;help;resume'= {
        }
        &'bond;help;practice'= {
            cand list 'Show every practice, your own first'
            cand show 'Show what is known about one: what it is for, how much of it, and how sure that is'
            cand add 'Add one of your own'
        }
        &'bond;help;practice;list'= {
        }
        &'bond;help;practice;show'= {
        }
        &'bond;help;practice;add'= {
        }
        &'bond;help;person'= {
            cand list 'Show everybody, and when you last did something together'
            cand show 'Show what you did with somebody'
            cand add 'Add somebody'
        }
        &'bond;help;person;list'= {
        }
        &'bond;help;person;show'= {
        }
        &'bond;help;person;add'= {
        }
        &'bond;help;exercise'= {
            cand list 'List exercises, by practice'
            cand show 'Show one: what, why, the steps, the evidence for and against'
            cand suggest 'Name one that fits now, and say why'
            cand check 'Say all that is wrong with exercise files'
        }
        &'bond;help;exercise;list'= {
        }
        &'bond;help;exercise;show'= {
        }
        &'bond;help;exercise;suggest'= {
        }
        &'bond;help;exercise;check'= {
        }
        &'bond;help;undo'= {
        }
        &'bond;help;redo'= {
        }
        &'bond;help;doctor'= {
        }
        &'bond;help;path'= {
        }
        &'bond;help;completions'= {
        }
        &'bond;help;help'= {
        }
    ]
    $completions[$command]
}


using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'bond' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'bond'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'bond' {
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('log', 'log', [CompletionResultType]::ParameterValue, 'Log a practice')
            [CompletionResult]::new('today', 'today', [CompletionResultType]::ParameterValue, 'Say what is due, and what is done')
            [CompletionResult]::new('week', 'week', [CompletionResultType]::ParameterValue, 'Sum up a week')
            [CompletionResult]::new('stats', 'stats', [CompletionResultType]::ParameterValue, 'Show goals, totals and balance')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'Show entries, the newest first')
            [CompletionResult]::new('goal', 'goal', [CompletionResultType]::ParameterValue, 'Say what you aim for')
            [CompletionResult]::new('skip', 'skip', [CompletionResultType]::ParameterValue, 'Not this time, and no harm done')
            [CompletionResult]::new('pause', 'pause', [CompletionResultType]::ParameterValue, 'Ask for nothing for a while')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Go on after a pause')
            [CompletionResult]::new('practice', 'practice', [CompletionResultType]::ParameterValue, 'Show and add practices')
            [CompletionResult]::new('person', 'person', [CompletionResultType]::ParameterValue, 'Show and add people')
            [CompletionResult]::new('exercise', 'exercise', [CompletionResultType]::ParameterValue, 'Guided exercises: find one, read it, do it')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change an entry, or open the journal in your editor')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take entries out of the journal')
            [CompletionResult]::new('undo', 'undo', [CompletionResultType]::ParameterValue, 'Take the last change back')
            [CompletionResult]::new('redo', 'redo', [CompletionResultType]::ParameterValue, 'Do again what was taken back last')
            [CompletionResult]::new('doctor', 'doctor', [CompletionResultType]::ParameterValue, 'Name what is wrong in the journal, with line numbers')
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Print where the journal is')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print a completion script for a shell')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Show how a command is used, or where people find help: bond help safety')
            break
        }
        'bond;log' {
            [CompletionResult]::new('-w', '-w', [CompletionResultType]::ParameterName, 'Who it was with; several with commas or by repeating')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Who it was with; several with commas or by repeating')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'How long it took: 45m, 1h30, 90')
            [CompletionResult]::new('--for', '--for', [CompletionResultType]::ParameterName, 'How long it took: 45m, 1h30, 90')
            [CompletionResult]::new('-d', '-d', [CompletionResultType]::ParameterName, 'When: yesterday, "mon 21:30", 2026-11-20, -1; ''log'' takes several days, too: mon..wed, "mon wed fri"')
            [CompletionResult]::new('--date', '--date', [CompletionResultType]::ParameterName, 'When: yesterday, "mon 21:30", 2026-11-20, -1; ''log'' takes several days, too: mon..wed, "mon wed fri"')
            [CompletionResult]::new('--rating', '--rating', [CompletionResultType]::ParameterName, 'How it was, from 1 to 5')
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'What you want to remember')
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'What you want to remember')
            [CompletionResult]::new('--amount', '--amount', [CompletionResultType]::ParameterName, 'How much, in the practice''s own unit')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'A word to find it by; may be repeated')
            [CompletionResult]::new('--exercise', '--exercise', [CompletionResultType]::ParameterName, 'The guided exercise that was done')
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--private', '--private', [CompletionResultType]::ParameterName, 'Never print the note')
            [CompletionResult]::new('--alone', '--alone', [CompletionResultType]::ParameterName, 'With nobody, whatever the configuration says')
            [CompletionResult]::new('--new', '--new', [CompletionResultType]::ParameterName, 'The name is somebody new, though it resembles a known one')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be logged, and write nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bond;today' {
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--check', '--check', [CompletionResultType]::ParameterName, 'Exit with 1 when something is due, for scripts')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bond;week' {
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bond;stats' {
            [CompletionResult]::new('-w', '-w', [CompletionResultType]::ParameterName, 'Only what was done with this person')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Only what was done with this person')
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'Only from this day on: "last monday", 2026-11-01')
            [CompletionResult]::new('--until', '--until', [CompletionResultType]::ParameterName, 'Only up to this day')
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bond;history' {
            [CompletionResult]::new('-w', '-w', [CompletionResultType]::ParameterName, 'Only what was done with this person')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Only what was done with this person')
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'Only from this day on: "last monday", 2026-11-01')
            [CompletionResult]::new('--until', '--until', [CompletionResultType]::ParameterName, 'Only up to this day')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Only with this tag; may be repeated')
            [CompletionResult]::new('--grep', '--grep', [CompletionResultType]::ParameterName, 'Only with this text in the note or the reason of a skip')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'At most this many; otherwise 20 in tables, and all in JSON and CSV')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'At most this many; otherwise 20 in tables, and all in JSON and CSV')
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--reverse', '--reverse', [CompletionResultType]::ParameterName, 'The same entries, the oldest of them first')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bond;goal' {
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Aim for something, or for something else')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Show what you aim for')
            [CompletionResult]::new('end', 'end', [CompletionResultType]::ParameterValue, 'Stop aiming for it; what was kept stays')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take a goal out as if it had never been set')
            break
        }
        'bond;goal;set' {
            [CompletionResult]::new('-w', '-w', [CompletionResultType]::ParameterName, 'With whom: then only what you do with them counts')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'With whom: then only what you do with them counts')
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'The first day that counts [default: the day of the first entry; today for a goal that changes]')
            [CompletionResult]::new('--plan', '--plan', [CompletionResultType]::ParameterName, 'An if-then plan, such as "after dinner, we leave the phones in the kitchen"')
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--new', '--new', [CompletionResultType]::ParameterName, 'The name is somebody new, though it resembles a known one')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bond;goal;list' {
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Goals that have ended as well')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Goals that have ended as well')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bond;goal;end' {
            [CompletionResult]::new('-w', '-w', [CompletionResultType]::ParameterName, 'The person whom the goal is for')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'The person whom the goal is for')
            [CompletionResult]::new('-d', '-d', [CompletionResultType]::ParameterName, 'The last day that counts [default: today]')
            [CompletionResult]::new('--date', '--date', [CompletionResultType]::ParameterName, 'The last day that counts [default: today]')
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bond;goal;remove' {
            [CompletionResult]::new('-w', '-w', [CompletionResultType]::ParameterName, 'The person whom the goal is for')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'The person whom the goal is for')
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bond;skip' {
            [CompletionResult]::new('-w', '-w', [CompletionResultType]::ParameterName, 'Only for the goals with these people; otherwise for all goals of the practice')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Only for the goals with these people; otherwise for all goals of the practice')
            [CompletionResult]::new('-d', '-d', [CompletionResultType]::ParameterName, 'Which day, or several: yesterday, mon..wed, "mon wed fri" [default: today]')
            [CompletionResult]::new('--date', '--date', [CompletionResultType]::ParameterName, 'Which day, or several: yesterday, mon..wed, "mon wed fri" [default: today]')
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--new', '--new', [CompletionResultType]::ParameterName, 'The name is somebody new, though it resembles a known one')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bond;pause' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The first day [default: today]')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The last day [default: until ''bond resume'']')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why')
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bond;resume' {
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bond;practice' {
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Show every practice, your own first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show what is known about one: what it is for, how much of it, and how sure that is')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add one of your own')
            break
        }
        'bond;practice;list' {
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bond;practice;show' {
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bond;practice;add' {
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'A kind of intimacy that it feeds, the most important first; may be repeated')
            [CompletionResult]::new('--alias', '--alias', [CompletionResultType]::ParameterName, 'A short name to type; may be repeated')
            [CompletionResult]::new('--unit', '--unit', [CompletionResultType]::ParameterName, 'What ''bond log --amount'' counts, such as pages')
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bond;person' {
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Show everybody, and when you last did something together')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show what you did with somebody')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add somebody')
            break
        }
        'bond;person;list' {
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bond;person;show' {
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bond;person;add' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'What you call them, where the key is to be another')
            [CompletionResult]::new('--relation', '--relation', [CompletionResultType]::ParameterName, 'What you are to each other')
            [CompletionResult]::new('--alias', '--alias', [CompletionResultType]::ParameterName, 'Another name to type; may be repeated')
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bond;exercise' {
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List exercises, by practice')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one: what, why, the steps, the evidence for and against')
            [CompletionResult]::new('suggest', 'suggest', [CompletionResultType]::ParameterValue, 'Name one that fits now, and say why')
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Do one, step by step, and log it')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Say all that is wrong with exercise files')
            break
        }
        'bond;exercise;list' {
            [CompletionResult]::new('--practice', '--practice', [CompletionResultType]::ParameterName, 'Only those of this practice')
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'Only those of this kind: emotional, physical, intellectual, spiritual')
            [CompletionResult]::new('--stage', '--stage', [CompletionResultType]::ParameterName, 'Only those of this stage: heal, improve')
            [CompletionResult]::new('--relation', '--relation', [CompletionResultType]::ParameterName, 'Only those for this relation: romantic, familial, platonic')
            [CompletionResult]::new('--minutes', '--minutes', [CompletionResultType]::ParameterName, 'Only those that take so many minutes at most')
            [CompletionResult]::new('--grade', '--grade', [CompletionResultType]::ParameterName, 'Only those with this grade of evidence at least: A, B+, B- ...')
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--solo', '--solo', [CompletionResultType]::ParameterName, 'Only those for one person alone')
            [CompletionResult]::new('--pair', '--pair', [CompletionResultType]::ParameterName, 'Only those for two')
            [CompletionResult]::new('--group', '--group', [CompletionResultType]::ParameterName, 'Only those for two or more')
            [CompletionResult]::new('--discreet', '--discreet', [CompletionResultType]::ParameterName, 'Neutral titles, which say nothing to whoever looks over your shoulder')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bond;exercise;show' {
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bond;exercise;suggest' {
            [CompletionResult]::new('--minutes', '--minutes', [CompletionResultType]::ParameterName, 'The time at hand: 20, 20m, 1h')
            [CompletionResult]::new('-w', '-w', [CompletionResultType]::ParameterName, 'Who is there; several with commas or by repeating')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Who is there; several with commas or by repeating')
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bond;exercise;start' {
            [CompletionResult]::new('-w', '-w', [CompletionResultType]::ParameterName, 'Who it is done with; several with commas or by repeating')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Who it is done with; several with commas or by repeating')
            [CompletionResult]::new('--variant', '--variant', [CompletionResultType]::ParameterName, 'Another way to do it: easier, harder')
            [CompletionResult]::new('--rating', '--rating', [CompletionResultType]::ParameterName, 'How it was, from 1 to 5')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'How long it took: 20m, 1h30')
            [CompletionResult]::new('--for', '--for', [CompletionResultType]::ParameterName, 'How long it took: 20m, 1h30')
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'What you want to remember')
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'What you want to remember')
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--alone', '--alone', [CompletionResultType]::ParameterName, 'With nobody, whatever the configuration says')
            [CompletionResult]::new('--new', '--new', [CompletionResultType]::ParameterName, 'The name is somebody new, though it resembles a known one')
            [CompletionResult]::new('--safe', '--safe', [CompletionResultType]::ParameterName, 'The safety questions are all answered with yes, and its cautions were read')
            [CompletionResult]::new('--log', '--log', [CompletionResultType]::ParameterName, 'Log it though it is one that is kept out of the journal')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'As plain lines, without keys and countdowns: for screen readers')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bond;exercise;check' {
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bond;edit' {
            [CompletionResult]::new('--practice', '--practice', [CompletionResultType]::ParameterName, 'Another practice')
            [CompletionResult]::new('-w', '-w', [CompletionResultType]::ParameterName, 'Who it was with, instead of those who stand there; several with commas or by repeating')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Who it was with, instead of those who stand there; several with commas or by repeating')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'How long it took: 45m, 1h30, 90')
            [CompletionResult]::new('--for', '--for', [CompletionResultType]::ParameterName, 'How long it took: 45m, 1h30, 90')
            [CompletionResult]::new('-d', '-d', [CompletionResultType]::ParameterName, 'When: yesterday, "mon 21:30", 2026-11-20, -1; ''log'' takes several days, too: mon..wed, "mon wed fri"')
            [CompletionResult]::new('--date', '--date', [CompletionResultType]::ParameterName, 'When: yesterday, "mon 21:30", 2026-11-20, -1; ''log'' takes several days, too: mon..wed, "mon wed fri"')
            [CompletionResult]::new('--rating', '--rating', [CompletionResultType]::ParameterName, 'How it was, from 1 to 5')
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'What you want to remember')
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'What you want to remember')
            [CompletionResult]::new('--amount', '--amount', [CompletionResultType]::ParameterName, 'How much, in the practice''s own unit')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'A word to find it by; may be repeated')
            [CompletionResult]::new('--exercise', '--exercise', [CompletionResultType]::ParameterName, 'The guided exercise that was done')
            [CompletionResult]::new('--clear', '--clear', [CompletionResultType]::ParameterName, 'Take a field away; several with commas or by repeating')
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--private', '--private', [CompletionResultType]::ParameterName, 'Never print the note')
            [CompletionResult]::new('--alone', '--alone', [CompletionResultType]::ParameterName, 'With nobody: short for --clear with')
            [CompletionResult]::new('--new', '--new', [CompletionResultType]::ParameterName, 'The name is somebody new, though it resembles a known one')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would change, and write nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bond;remove' {
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Remove them without asking')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Remove them without asking')
            [CompletionResult]::new('--forget', '--forget', [CompletionResultType]::ParameterName, 'Erase them from the record of operations as well: nothing brings them back')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be removed, and write nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bond;undo' {
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bond;redo' {
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bond;doctor' {
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--fix', '--fix', [CompletionResultType]::ParameterName, 'Mend what can be mended without guessing; each change is shown')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'With --fix: show the changes and write nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bond;path' {
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Every file that bond reads or writes, and what it is for')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Every file that bond reads or writes, and what it is for')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bond;completions' {
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'bond;help' {
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Use this journal instead of the usual one')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the answer')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing on success')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask: what would be asked is an error')
            [CompletionResult]::new('--show-private', '--show-private', [CompletionResultType]::ParameterName, 'Print notes of private entries too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}

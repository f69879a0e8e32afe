# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_bond_global_optspecs
    string join \n journal= format= json color= q/quiet no-input discreet= show-private h/help V/version
end

function __fish_bond_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_bond_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_bond_using_subcommand
    set -l cmd (__fish_bond_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c bond -n "__fish_bond_needs_command" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_needs_command" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_needs_command" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_needs_command" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_needs_command" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_needs_command" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_needs_command" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_needs_command" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_needs_command" -s V -l version -d 'Print version'
complete -c bond -n "__fish_bond_needs_command" -f -a "log" -d 'Log a practice'
complete -c bond -n "__fish_bond_needs_command" -f -a "today" -d 'Say what is due, and what is done'
complete -c bond -n "__fish_bond_needs_command" -f -a "week" -d 'Sum up a week'
complete -c bond -n "__fish_bond_needs_command" -f -a "month" -d 'Sum up a month'
complete -c bond -n "__fish_bond_needs_command" -f -a "year" -d 'Sum up a year'
complete -c bond -n "__fish_bond_needs_command" -f -a "calendar" -d 'Show a year day by day'
complete -c bond -n "__fish_bond_needs_command" -f -a "stats" -d 'Show goals, totals and balance'
complete -c bond -n "__fish_bond_needs_command" -f -a "history" -d 'Show entries, the newest first'
complete -c bond -n "__fish_bond_needs_command" -f -a "explain" -d 'Say why a streak is what it is'
complete -c bond -n "__fish_bond_needs_command" -f -a "goal" -d 'Say what you aim for'
complete -c bond -n "__fish_bond_needs_command" -f -a "skip" -d 'Not this time, and no harm done'
complete -c bond -n "__fish_bond_needs_command" -f -a "pause" -d 'Ask for nothing for a while'
complete -c bond -n "__fish_bond_needs_command" -f -a "resume" -d 'Go on after a pause'
complete -c bond -n "__fish_bond_needs_command" -f -a "practice" -d 'Show and arrange practices'
complete -c bond -n "__fish_bond_needs_command" -f -a "person" -d 'Show and arrange people'
complete -c bond -n "__fish_bond_needs_command" -f -a "exercise" -d 'Guided exercises: find one, read it, do it'
complete -c bond -n "__fish_bond_needs_command" -f -a "edit" -d 'Change an entry, or open the journal in your editor'
complete -c bond -n "__fish_bond_needs_command" -f -a "remove" -d 'Take entries out of the journal'
complete -c bond -n "__fish_bond_needs_command" -f -a "undo" -d 'Take the last change back'
complete -c bond -n "__fish_bond_needs_command" -f -a "redo" -d 'Do again what was taken back last'
complete -c bond -n "__fish_bond_needs_command" -f -a "doctor" -d 'Name what is wrong in the journal, with line numbers'
complete -c bond -n "__fish_bond_needs_command" -f -a "config" -d 'Show and change preferences'
complete -c bond -n "__fish_bond_needs_command" -f -a "path" -d 'Print where the journal is'
complete -c bond -n "__fish_bond_needs_command" -f -a "completions" -d 'Print a completion script for a shell'
complete -c bond -n "__fish_bond_needs_command" -f -a "help" -d 'Show how a command is used, or where people find help: bond help safety'
complete -c bond -n "__fish_bond_using_subcommand log" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand log" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand log" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand log" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand log" -s w -l with -d 'Who it was with; several with commas or by repeating' -r
complete -c bond -n "__fish_bond_using_subcommand log" -s f -l for -d 'How long it took: 45m, 1h30, 90' -r
complete -c bond -n "__fish_bond_using_subcommand log" -s d -l date -d 'When: yesterday, "mon 21:30", 2026-11-20, -1; \'log\' takes several days, too: mon..wed, "mon wed fri"' -r
complete -c bond -n "__fish_bond_using_subcommand log" -l rating -d 'How it was, from 1 to 5' -r
complete -c bond -n "__fish_bond_using_subcommand log" -s m -l note -d 'What you want to remember; - reads it from standard input' -r
complete -c bond -n "__fish_bond_using_subcommand log" -l amount -d 'How much, in the practice\'s own unit' -r
complete -c bond -n "__fish_bond_using_subcommand log" -l tag -d 'A word to find it by; may be repeated' -r
complete -c bond -n "__fish_bond_using_subcommand log" -l exercise -d 'The guided exercise that was done' -r
complete -c bond -n "__fish_bond_using_subcommand log" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand log" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand log" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand log" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand log" -l private -d 'Never print the note'
complete -c bond -n "__fish_bond_using_subcommand log" -l alone -d 'With nobody, whatever the configuration says'
complete -c bond -n "__fish_bond_using_subcommand log" -l new -d 'The name is somebody new, though it resembles a known one'
complete -c bond -n "__fish_bond_using_subcommand log" -l edit -d 'Write the note in your editor: then it stands in no history of a shell, and in no list of processes'
complete -c bond -n "__fish_bond_using_subcommand log" -l dry-run -d 'Say what would be logged, and write nothing'
complete -c bond -n "__fish_bond_using_subcommand log" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand today" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand today" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand today" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand today" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand today" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand today" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand today" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand today" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand today" -l check -d 'Exit with 1 when something is due, for scripts'
complete -c bond -n "__fish_bond_using_subcommand today" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand week" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand week" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand week" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand week" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand week" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand week" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand week" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand week" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand week" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand month" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand month" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand month" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand month" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand month" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand month" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand month" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand month" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand month" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand year" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand year" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand year" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand year" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand year" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand year" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand year" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand year" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand year" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand calendar" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand calendar" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand calendar" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand calendar" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand calendar" -s w -l with -d 'Only what was done with this person' -r
complete -c bond -n "__fish_bond_using_subcommand calendar" -l year -d 'This year; otherwise the last 12 months' -r
complete -c bond -n "__fish_bond_using_subcommand calendar" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand calendar" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand calendar" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand calendar" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand calendar" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand stats" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand stats" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand stats" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand stats" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand stats" -s w -l with -d 'Only what was done with this person' -r
complete -c bond -n "__fish_bond_using_subcommand stats" -l since -d 'Only from this day on: "last monday", 2026-11-01' -r
complete -c bond -n "__fish_bond_using_subcommand stats" -l until -d 'Only up to this day' -r
complete -c bond -n "__fish_bond_using_subcommand stats" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand stats" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand stats" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand stats" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand stats" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand history" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand history" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand history" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand history" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand history" -s w -l with -d 'Only what was done with this person' -r
complete -c bond -n "__fish_bond_using_subcommand history" -l since -d 'Only from this day on: "last monday", 2026-11-01' -r
complete -c bond -n "__fish_bond_using_subcommand history" -l until -d 'Only up to this day' -r
complete -c bond -n "__fish_bond_using_subcommand history" -l tag -d 'Only with this tag; of several each must be there' -r
complete -c bond -n "__fish_bond_using_subcommand history" -l grep -d 'Only with this text in the note or the reason of a skip' -r
complete -c bond -n "__fish_bond_using_subcommand history" -l exercise -d 'Only what was done with this guided exercise' -r
complete -c bond -n "__fish_bond_using_subcommand history" -l rating -d 'Only with this rating: 4, 4.. (4 and better), ..2 (2 and worse)' -r
complete -c bond -n "__fish_bond_using_subcommand history" -s n -l limit -d 'At most this many; otherwise the newest in tables, and all in JSON and CSV' -r
complete -c bond -n "__fish_bond_using_subcommand history" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand history" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand history" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand history" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand history" -l skips -d 'Only what was skipped'
complete -c bond -n "__fish_bond_using_subcommand history" -l reverse -d 'The same entries, the oldest of them first'
complete -c bond -n "__fish_bond_using_subcommand history" -l days -d 'A heading for each day'
complete -c bond -n "__fish_bond_using_subcommand history" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand explain" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand explain" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand explain" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand explain" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand explain" -s w -l with -d 'Only what was done with this person' -r
complete -c bond -n "__fish_bond_using_subcommand explain" -l since -d 'Only from this day on: "last monday", 2026-11-01' -r
complete -c bond -n "__fish_bond_using_subcommand explain" -l until -d 'Only up to this day' -r
complete -c bond -n "__fish_bond_using_subcommand explain" -s n -l limit -d 'At most this many; otherwise the newest in tables, and all in JSON and CSV' -r
complete -c bond -n "__fish_bond_using_subcommand explain" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand explain" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand explain" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand explain" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand explain" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand goal; and not __fish_seen_subcommand_from set edit list end remove" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand goal; and not __fish_seen_subcommand_from set edit list end remove" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand goal; and not __fish_seen_subcommand_from set edit list end remove" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand goal; and not __fish_seen_subcommand_from set edit list end remove" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand goal; and not __fish_seen_subcommand_from set edit list end remove" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand goal; and not __fish_seen_subcommand_from set edit list end remove" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand goal; and not __fish_seen_subcommand_from set edit list end remove" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand goal; and not __fish_seen_subcommand_from set edit list end remove" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand goal; and not __fish_seen_subcommand_from set edit list end remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand goal; and not __fish_seen_subcommand_from set edit list end remove" -f -a "set" -d 'Aim for something, or for something else'
complete -c bond -n "__fish_bond_using_subcommand goal; and not __fish_seen_subcommand_from set edit list end remove" -f -a "edit" -d 'Correct a goal, also for the days gone by'
complete -c bond -n "__fish_bond_using_subcommand goal; and not __fish_seen_subcommand_from set edit list end remove" -f -a "list" -d 'Show what you aim for'
complete -c bond -n "__fish_bond_using_subcommand goal; and not __fish_seen_subcommand_from set edit list end remove" -f -a "end" -d 'Stop aiming for it; what was kept stays'
complete -c bond -n "__fish_bond_using_subcommand goal; and not __fish_seen_subcommand_from set edit list end remove" -f -a "remove" -d 'Take a goal out as if it had never been set'
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from set" -s w -l with -d 'With whom: then only what you do with them counts' -r
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from set" -l since -d 'The first day that counts [default: the day of the first entry; today for a goal that changes]' -r
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from set" -l plan -d 'An if-then plan, such as "after dinner, we leave the phones in the kitchen"' -r
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from set" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from set" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from set" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from set" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from set" -l new -d 'The name is somebody new, though it resembles a known one'
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from set" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from set" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from edit" -s w -l with -d 'The person whom the goal is for' -r
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from edit" -l on -d 'The goal that was in force on this day [default: today]' -r
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from edit" -l every -d 'How often, or how much: daily, 3/week, 90min/week, mon,wed,fri, 3/7d, 3d, max2/week' -r
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from edit" -l since -d 'The first day that counts' -r
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from edit" -l until -d 'The last day that counts' -r
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from edit" -l plan -d 'The if-then plan' -r
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from edit" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from edit" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from edit" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from edit" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from edit" -l no-since -d 'Begin with the first entry'
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from edit" -l no-until -d 'Without a last day'
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from edit" -l no-plan -d 'Without a plan'
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from edit" -l dry-run -d 'Say what would change, and write nothing'
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from edit" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from edit" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from list" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from list" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from list" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from list" -s a -l all -d 'Goals that have ended as well'
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from list" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from end" -s w -l with -d 'The person whom the goal is for' -r
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from end" -s d -l date -d 'The last day that counts [default: yesterday]' -r
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from end" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from end" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from end" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from end" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from end" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from end" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from end" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from end" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from end" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from remove" -s w -l with -d 'The person whom the goal is for' -r
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from remove" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from remove" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from remove" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from remove" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from remove" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from remove" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from remove" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand goal; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand skip" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand skip" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand skip" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand skip" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand skip" -s w -l with -d 'Only for the goals with these people; otherwise for all goals of the practice' -r
complete -c bond -n "__fish_bond_using_subcommand skip" -s d -l date -d 'Which day, or several: yesterday, mon..wed, "mon wed fri" [default: today]' -r
complete -c bond -n "__fish_bond_using_subcommand skip" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand skip" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand skip" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand skip" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand skip" -l new -d 'The name is somebody new, though it resembles a known one'
complete -c bond -n "__fish_bond_using_subcommand skip" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand pause; and not __fish_seen_subcommand_from list edit remove" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand pause; and not __fish_seen_subcommand_from list edit remove" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand pause; and not __fish_seen_subcommand_from list edit remove" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand pause; and not __fish_seen_subcommand_from list edit remove" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand pause; and not __fish_seen_subcommand_from list edit remove" -l from -d 'The first day [default: today]' -r
complete -c bond -n "__fish_bond_using_subcommand pause; and not __fish_seen_subcommand_from list edit remove" -l to -d 'The last day [default: until \'bond resume\']' -r
complete -c bond -n "__fish_bond_using_subcommand pause; and not __fish_seen_subcommand_from list edit remove" -l reason -d 'Why' -r
complete -c bond -n "__fish_bond_using_subcommand pause; and not __fish_seen_subcommand_from list edit remove" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand pause; and not __fish_seen_subcommand_from list edit remove" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand pause; and not __fish_seen_subcommand_from list edit remove" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand pause; and not __fish_seen_subcommand_from list edit remove" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand pause; and not __fish_seen_subcommand_from list edit remove" -s a -l all -d 'Pause everything, as --from, --to and --reason do without a practice'
complete -c bond -n "__fish_bond_using_subcommand pause; and not __fish_seen_subcommand_from list edit remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand pause; and not __fish_seen_subcommand_from list edit remove" -a "list" -d 'Show what is paused, and what will be'
complete -c bond -n "__fish_bond_using_subcommand pause; and not __fish_seen_subcommand_from list edit remove" -a "edit" -d 'Change a pause: its days, or why'
complete -c bond -n "__fish_bond_using_subcommand pause; and not __fish_seen_subcommand_from list edit remove" -a "remove" -d 'Take a pause out as if it had never been'
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from list" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from list" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from list" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from list" -s a -l all -d 'Pauses that are over as well'
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from list" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from edit" -l on -d 'A day of the pause [default: today\'s pause, else the newest]' -r
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from edit" -l from -d 'The first day' -r
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from edit" -l to -d 'The last day' -r
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from edit" -l reason -d 'Why' -r
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from edit" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from edit" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from edit" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from edit" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from edit" -l no-to -d 'Until \'bond resume\''
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from edit" -l no-reason -d 'Without a reason'
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from edit" -l dry-run -d 'Say what would change, and write nothing'
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from edit" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from edit" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from remove" -l on -d 'A day of the pause [default: today\'s pause, else the newest]' -r
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from remove" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from remove" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from remove" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from remove" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from remove" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from remove" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from remove" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand pause; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand resume" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand resume" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand resume" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand resume" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand resume" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand resume" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand resume" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand resume" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand resume" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand practice; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand practice; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand practice; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand practice; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand practice; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand practice; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand practice; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand practice; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand practice; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand practice; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -f -a "list" -d 'List practices, your own first'
complete -c bond -n "__fish_bond_using_subcommand practice; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -f -a "show" -d 'Show a practice: what it is for, how much of it, and the evidence'
complete -c bond -n "__fish_bond_using_subcommand practice; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -f -a "add" -d 'Add your own practice'
complete -c bond -n "__fish_bond_using_subcommand practice; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -f -a "edit" -d 'Change a practice\'s title, kinds, aliases or unit'
complete -c bond -n "__fish_bond_using_subcommand practice; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -f -a "rename" -d 'Change a practice\'s key, in past entries too'
complete -c bond -n "__fish_bond_using_subcommand practice; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -f -a "archive" -d 'Hide a practice from lists and from what is due; your entries are kept'
complete -c bond -n "__fish_bond_using_subcommand practice; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -f -a "unarchive" -d 'Bring back an archived practice'
complete -c bond -n "__fish_bond_using_subcommand practice; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -f -a "remove" -d 'Remove a practice that is not in use, or that is archived'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from list" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from list" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from list" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from list" -s a -l all -d 'Archived ones as well'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from list" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from show" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from show" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from show" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from show" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from show" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from add" -l kind -d 'A kind of intimacy that it feeds, the most important first; may be repeated' -r -f -a "emotional\t''
physical\t''
intellectual\t''
spiritual\t''"
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from add" -l alias -d 'A short name to type; may be repeated' -r
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from add" -l unit -d 'What \'bond log --amount\' counts, such as pages' -r
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from add" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from add" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from add" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from add" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from add" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from add" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from edit" -l title -d 'What it is called; its key stays, see \'bond practice rename\'' -r
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from edit" -l kind -d 'A kind of intimacy that it feeds, the most important first; may be repeated' -r -f -a "emotional\t''
physical\t''
intellectual\t''
spiritual\t''"
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from edit" -l alias -d 'A short name to type; may be repeated' -r
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from edit" -l unit -d 'What \'bond log --amount\' counts, such as pages' -r
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from edit" -l clear -d 'Take something away; a built-in practice has again what it came with' -r -f -a "title\t''
kinds\t''
aliases\t''
unit\t''"
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from edit" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from edit" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from edit" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from edit" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from edit" -l dry-run -d 'Say what would change, and write nothing'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from edit" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from edit" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from rename" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from rename" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from rename" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from rename" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from rename" -l dry-run -d 'Say how many entries, goals and pauses would change, and write nothing'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from rename" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from rename" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from rename" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from rename" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from rename" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from archive" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from archive" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from archive" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from archive" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from archive" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from archive" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from archive" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from archive" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from archive" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from unarchive" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from unarchive" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from unarchive" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from unarchive" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from unarchive" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from unarchive" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from unarchive" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from unarchive" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from unarchive" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from remove" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from remove" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from remove" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from remove" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Remove it without asking'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from remove" -l dry-run -d 'Say what would be removed, and write nothing'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from remove" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from remove" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from remove" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand practice; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand person; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand person; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand person; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand person; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand person; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand person; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand person; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand person; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand person; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand person; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -f -a "list" -d 'List people, and when you last did something together'
complete -c bond -n "__fish_bond_using_subcommand person; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -f -a "show" -d 'Show what you have done with someone'
complete -c bond -n "__fish_bond_using_subcommand person; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -f -a "add" -d 'Add a person'
complete -c bond -n "__fish_bond_using_subcommand person; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -f -a "edit" -d 'Change a person\'s name, relation or aliases'
complete -c bond -n "__fish_bond_using_subcommand person; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -f -a "rename" -d 'Change a person\'s key, in past entries too'
complete -c bond -n "__fish_bond_using_subcommand person; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -f -a "archive" -d 'Hide a person from lists and from what is due; your entries are kept'
complete -c bond -n "__fish_bond_using_subcommand person; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -f -a "unarchive" -d 'Bring back an archived person'
complete -c bond -n "__fish_bond_using_subcommand person; and not __fish_seen_subcommand_from list show add edit rename archive unarchive remove" -f -a "remove" -d 'Remove a person who is not in use, or who is archived'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from list" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from list" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from list" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from list" -s a -l all -d 'Archived ones as well'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from list" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from show" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from show" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from show" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from show" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from show" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from add" -l name -d 'What you call them, where the key is to be another' -r
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from add" -l relation -d 'What you are to each other' -r -f -a "romantic\t''
familial\t''
platonic\t''"
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from add" -l alias -d 'Another name to type; may be repeated' -r
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from add" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from add" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from add" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from add" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from add" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from add" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from edit" -l name -d 'What you call them; the key stays, see \'bond person rename\'' -r
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from edit" -l relation -d 'What you are to each other' -r -f -a "romantic\t''
familial\t''
platonic\t''"
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from edit" -l alias -d 'Another name to type; may be repeated' -r
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from edit" -l clear -d 'Take something away' -r -f -a "name\t''
relation\t''
aliases\t''"
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from edit" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from edit" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from edit" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from edit" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from edit" -l dry-run -d 'Say what would change, and write nothing'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from edit" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from edit" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from rename" -l name -d 'What you call them from now on, where the new key is to be another' -r
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from rename" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from rename" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from rename" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from rename" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from rename" -l dry-run -d 'Say how many entries and goals would change, and write nothing'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from rename" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from rename" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from rename" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from rename" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from rename" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from archive" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from archive" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from archive" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from archive" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from archive" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from archive" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from archive" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from archive" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from archive" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from unarchive" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from unarchive" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from unarchive" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from unarchive" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from unarchive" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from unarchive" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from unarchive" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from unarchive" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from unarchive" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from remove" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from remove" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from remove" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from remove" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Remove them without asking'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from remove" -l dry-run -d 'Say what would be removed, and write nothing'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from remove" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from remove" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from remove" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand person; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand exercise; and not __fish_seen_subcommand_from list show suggest start check" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand exercise; and not __fish_seen_subcommand_from list show suggest start check" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand exercise; and not __fish_seen_subcommand_from list show suggest start check" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand exercise; and not __fish_seen_subcommand_from list show suggest start check" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand exercise; and not __fish_seen_subcommand_from list show suggest start check" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand exercise; and not __fish_seen_subcommand_from list show suggest start check" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand exercise; and not __fish_seen_subcommand_from list show suggest start check" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand exercise; and not __fish_seen_subcommand_from list show suggest start check" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand exercise; and not __fish_seen_subcommand_from list show suggest start check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand exercise; and not __fish_seen_subcommand_from list show suggest start check" -f -a "list" -d 'List exercises, by practice'
complete -c bond -n "__fish_bond_using_subcommand exercise; and not __fish_seen_subcommand_from list show suggest start check" -f -a "show" -d 'Show one: what, why, the steps, the evidence for and against'
complete -c bond -n "__fish_bond_using_subcommand exercise; and not __fish_seen_subcommand_from list show suggest start check" -f -a "suggest" -d 'Name one that fits now, and say why'
complete -c bond -n "__fish_bond_using_subcommand exercise; and not __fish_seen_subcommand_from list show suggest start check" -f -a "start" -d 'Do one, step by step, and log it'
complete -c bond -n "__fish_bond_using_subcommand exercise; and not __fish_seen_subcommand_from list show suggest start check" -f -a "check" -d 'Say all that is wrong with exercise files'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from list" -l practice -d 'Only those of this practice' -r
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from list" -l kind -d 'Only those of this kind: emotional, physical, intellectual, spiritual' -r
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from list" -l stage -d 'Only those of this stage: heal, improve' -r
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from list" -l relation -d 'Only those for this relation: romantic, familial, platonic' -r
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from list" -l minutes -d 'Only those that take so many minutes at most' -r
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from list" -l grade -d 'Only those with this grade of evidence at least: A, B+, B- ...' -r
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from list" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from list" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from list" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from list" -l solo -d 'Only those for one person alone'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from list" -l pair -d 'Only those for two'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from list" -l group -d 'Only those for two or more'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from list" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from show" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from show" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from show" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from show" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from show" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from suggest" -l minutes -d 'The time at hand: 20, 20m, 1h' -r
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from suggest" -s w -l with -d 'Who is there; several with commas or by repeating' -r
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from suggest" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from suggest" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from suggest" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from suggest" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from suggest" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from suggest" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from suggest" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from suggest" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from suggest" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from start" -s w -l with -d 'Who it is done with; several with commas or by repeating' -r
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from start" -l variant -d 'Another way to do it: easier, harder' -r
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from start" -l rating -d 'How it was, from 1 to 5' -r
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from start" -s f -l for -d 'How long it took: 20m, 1h30' -r
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from start" -s m -l note -d 'What you want to remember; - reads it from standard input' -r
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from start" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from start" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from start" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from start" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from start" -l alone -d 'With nobody, whatever the configuration says'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from start" -l new -d 'The name is somebody new, though it resembles a known one'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from start" -l safe -d 'Confirm that you have read the cautions and answered yes to every safety question'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from start" -l log -d 'Log it though it is one that is kept out of the journal'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from start" -l no-log -d 'Log nothing: only to go through it, or to read it'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from start" -l plain -d 'As plain lines, without keys and countdowns, for screen readers: all at once, and logged as done'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from start" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from start" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from start" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from start" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from check" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from check" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from check" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from check" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from check" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from check" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from check" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand exercise; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand edit" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand edit" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand edit" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand edit" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand edit" -l practice -d 'Another practice' -r
complete -c bond -n "__fish_bond_using_subcommand edit" -s w -l with -d 'Who it was with, instead of those who stand there; several with commas or by repeating' -r
complete -c bond -n "__fish_bond_using_subcommand edit" -s f -l for -d 'How long it took: 45m, 1h30, 90' -r
complete -c bond -n "__fish_bond_using_subcommand edit" -s d -l date -d 'When: yesterday, "mon 21:30", 2026-11-20, -1; \'log\' takes several days, too: mon..wed, "mon wed fri"' -r
complete -c bond -n "__fish_bond_using_subcommand edit" -l rating -d 'How it was, from 1 to 5' -r
complete -c bond -n "__fish_bond_using_subcommand edit" -s m -l note -d 'What you want to remember; - reads it from standard input' -r
complete -c bond -n "__fish_bond_using_subcommand edit" -l amount -d 'How much, in the practice\'s own unit' -r
complete -c bond -n "__fish_bond_using_subcommand edit" -l tag -d 'A word to find it by; may be repeated' -r
complete -c bond -n "__fish_bond_using_subcommand edit" -l exercise -d 'The guided exercise that was done' -r
complete -c bond -n "__fish_bond_using_subcommand edit" -l clear -d 'Take a field away; several with commas or by repeating' -r -f -a "with\t''
minutes\t''
amount\t''
rating\t''
exercise\t''
tags\t''
note\t''
skip\t''
private\t''
by\t''"
complete -c bond -n "__fish_bond_using_subcommand edit" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand edit" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand edit" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand edit" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand edit" -l private -d 'Never print the note'
complete -c bond -n "__fish_bond_using_subcommand edit" -l alone -d 'With nobody: short for --clear with'
complete -c bond -n "__fish_bond_using_subcommand edit" -l new -d 'The name is somebody new, though it resembles a known one'
complete -c bond -n "__fish_bond_using_subcommand edit" -l dry-run -d 'Say what would change, and write nothing'
complete -c bond -n "__fish_bond_using_subcommand edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand remove" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand remove" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand remove" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand remove" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand remove" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand remove" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand remove" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand remove" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand remove" -s y -l yes -d 'Remove them without asking'
complete -c bond -n "__fish_bond_using_subcommand remove" -l forget -d 'Erase them from the record of operations as well: nothing brings them back'
complete -c bond -n "__fish_bond_using_subcommand remove" -l dry-run -d 'Say what would be removed, and write nothing'
complete -c bond -n "__fish_bond_using_subcommand remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand undo" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand undo" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand undo" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand undo" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand undo" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand undo" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand undo" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand undo" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand undo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand redo" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand redo" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand redo" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand redo" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand redo" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand redo" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand redo" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand redo" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand redo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand doctor" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand doctor" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand doctor" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand doctor" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand doctor" -l restore -d 'Bring back what is no longer in the file: entries with these ids; or all, with goals, pauses and names' -r
complete -c bond -n "__fish_bond_using_subcommand doctor" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand doctor" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand doctor" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand doctor" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand doctor" -l fix -d 'Fix what can be fixed without guessing; each change is shown'
complete -c bond -n "__fish_bond_using_subcommand doctor" -s y -l yes -d 'With --restore: bring them back without asking'
complete -c bond -n "__fish_bond_using_subcommand doctor" -l dry-run -d 'With --fix or --restore: show the changes, but write nothing'
complete -c bond -n "__fish_bond_using_subcommand doctor" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -f -a "list" -d 'Show every setting, and where its value comes from'
complete -c bond -n "__fish_bond_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -f -a "get" -d 'Print the value of one'
complete -c bond -n "__fish_bond_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -f -a "set" -d 'Give one a value'
complete -c bond -n "__fish_bond_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -f -a "unset" -d 'Go back to the default'
complete -c bond -n "__fish_bond_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -f -a "path" -d 'Print where config.toml is, or would be'
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from list" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from list" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from list" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from list" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from get" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from get" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from get" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from get" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from get" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from get" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from get" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from set" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from set" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from set" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from set" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from set" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from set" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from unset" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from unset" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from unset" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from unset" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from unset" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from unset" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from unset" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from unset" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from unset" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from path" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from path" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from path" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from path" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from path" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from path" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from path" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from path" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand config; and __fish_seen_subcommand_from path" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand path" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand path" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand path" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand path" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand path" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand path" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand path" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand path" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand path" -s a -l all -d 'Every file that bond reads or writes, and what it is for'
complete -c bond -n "__fish_bond_using_subcommand path" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand completions" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand completions" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand completions" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand completions" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand completions" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand completions" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand completions" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand completions" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c bond -n "__fish_bond_using_subcommand help" -l journal -d 'Use this journal instead of the usual one' -r -F
complete -c bond -n "__fish_bond_using_subcommand help" -l format -d 'How to print the answer' -r -f -a "table\t'Lines and columns for people'
json\t'One object with everything, for programs'
csv\t'The main list with a header line, for spreadsheets'
markdown\t'The table\'s text as Markdown, for notes and issues'"
complete -c bond -n "__fish_bond_using_subcommand help" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`'
always\t'Always'
never\t'Never'"
complete -c bond -n "__fish_bond_using_subcommand help" -l discreet -d 'Initials instead of names, neutral titles and no notes, for when somebody may look on' -r -f -a "true\t''
false\t''"
complete -c bond -n "__fish_bond_using_subcommand help" -l json -d 'Short for --format json'
complete -c bond -n "__fish_bond_using_subcommand help" -s q -l quiet -d 'Print nothing on success'
complete -c bond -n "__fish_bond_using_subcommand help" -l no-input -d 'Never ask: what would be asked is an error'
complete -c bond -n "__fish_bond_using_subcommand help" -l show-private -d 'Print notes of private entries too'
complete -c bond -n "__fish_bond_using_subcommand help" -s h -l help -d 'Print help (see more with \'--help\')'

module completions {

  def "nu-complete bond format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond discreet" [] {
    [ "true" "false" ]
  }

  # A command-line tracker for the practices that keep relationships close
  export extern bond [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    --version(-V)             # Print version
  ]

  def "nu-complete bond log format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond log color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond log discreet" [] {
    [ "true" "false" ]
  }

  # Log a practice
  export extern "bond log" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond log format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond log color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond log discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --with(-w): string        # Who it was with; several with commas or by repeating
    --for(-f): string         # How long it took: 45m, 1h30, 90
    --date(-d): string        # When: yesterday, "mon 21:30", 2026-11-20, -1; 'log' takes several days, too: mon..wed, "mon wed fri"
    --rating: string          # How it was, from 1 to 5
    --note(-m): string        # What you want to remember; - reads it from standard input
    --amount: string          # How much, in the practice's own unit
    --tag: string             # A word to find it by; may be repeated
    --exercise: string        # The guided exercise that was done
    --private                 # Never print the note
    --alone                   # With nobody, whatever the configuration says
    --new                     # The name is somebody new, though it resembles a known one
    --edit                    # Write the note in your editor: then it stands in no history of a shell, and in no list of processes
    --dry-run                 # Say what would be logged, and write nothing
    --help(-h)                # Print help (see more with '--help')
    ...practices: string      # The practice: its name, an alias or the beginning of it; several are logged together; `-` reads JSON lines from standard input
  ]

  def "nu-complete bond today format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond today color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond today discreet" [] {
    [ "true" "false" ]
  }

  # Say what is due, and what is done
  export extern "bond today" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond today format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond today color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond today discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --check                   # Exit with 1 when something is due, for scripts
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete bond week format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond week color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond week discreet" [] {
    [ "true" "false" ]
  }

  # Sum up a week
  export extern "bond week" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond week format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond week color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond week discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    when?: string             # Which week: last, -1, 2026-W07, or a day of it; this one unless said otherwise
  ]

  def "nu-complete bond month format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond month color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond month discreet" [] {
    [ "true" "false" ]
  }

  # Sum up a month
  export extern "bond month" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond month format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond month color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond month discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    when?: string             # Which month: last, -1, 2026-10, october, or a day of it; this one unless said otherwise
  ]

  def "nu-complete bond year format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond year color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond year discreet" [] {
    [ "true" "false" ]
  }

  # Sum up a year
  export extern "bond year" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond year format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond year color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond year discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    when?: string             # Which year: last, -1, 2025, or a day of it; this one unless said otherwise
  ]

  def "nu-complete bond calendar format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond calendar color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond calendar discreet" [] {
    [ "true" "false" ]
  }

  # Show a year day by day
  export extern "bond calendar" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond calendar format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond calendar color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond calendar discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --with(-w): string        # Only what was done with this person
    --year: string            # This year; otherwise the last 12 months
    --help(-h)                # Print help (see more with '--help')
    practice?: string         # Only this practice: its name, an alias or the beginning of it
  ]

  def "nu-complete bond stats format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond stats color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond stats discreet" [] {
    [ "true" "false" ]
  }

  # Show goals, totals and balance
  export extern "bond stats" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond stats format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond stats color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond stats discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --with(-w): string        # Only what was done with this person
    --since: string           # Only from this day on: "last monday", 2026-11-01
    --until: string           # Only up to this day
    --help(-h)                # Print help (see more with '--help')
    practice?: string         # Only this practice: its name, an alias or the beginning of it
  ]

  def "nu-complete bond history format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond history color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond history discreet" [] {
    [ "true" "false" ]
  }

  # Show entries, the newest first
  export extern "bond history" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond history format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond history color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond history discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --with(-w): string        # Only what was done with this person
    --since: string           # Only from this day on: "last monday", 2026-11-01
    --until: string           # Only up to this day
    --tag: string             # Only with this tag; of several each must be there
    --grep: string            # Only with this text in the note or the reason of a skip
    --exercise: string        # Only what was done with this guided exercise
    --rating: string          # Only with this rating: 4, 4.. (4 and better), ..2 (2 and worse)
    --skips                   # Only what was skipped
    --limit(-n): string       # At most this many; otherwise the newest in tables, and all in JSON and CSV
    --reverse                 # The same entries, the oldest of them first
    --days                    # A heading for each day
    --help(-h)                # Print help (see more with '--help')
    practice?: string         # Only this practice: its name, an alias or the beginning of it
  ]

  def "nu-complete bond explain format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond explain color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond explain discreet" [] {
    [ "true" "false" ]
  }

  # Say why a streak is what it is
  export extern "bond explain" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond explain format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond explain color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond explain discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --with(-w): string        # Only what was done with this person
    --since: string           # Only from this day on: "last monday", 2026-11-01
    --until: string           # Only up to this day
    --limit(-n): string       # At most this many; otherwise the newest in tables, and all in JSON and CSV
    --help(-h)                # Print help (see more with '--help')
    practice?: string         # Only this practice: its name, an alias or the beginning of it
  ]

  def "nu-complete bond goal format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond goal color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond goal discreet" [] {
    [ "true" "false" ]
  }

  # Say what you aim for
  export extern "bond goal" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond goal format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond goal color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond goal discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete bond goal set format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond goal set color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond goal set discreet" [] {
    [ "true" "false" ]
  }

  # Aim for something, or for something else
  export extern "bond goal set" [
    --with(-w): string        # With whom: then only what you do with them counts
    --since: string           # The first day that counts [default: the day of the first entry; today for a goal that changes]
    --plan: string            # An if-then plan, such as "after dinner, we leave the phones in the kitchen"
    --new                     # The name is somebody new, though it resembles a known one
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond goal set format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond goal set color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond goal set discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    practice: string          # The practice: its name, an alias or the beginning of it
    ...every: string          # How often, or how much: daily, 3/week, "twice a week", "30 min a day", mon,wed,fri, "every 2 weeks", max2/week
  ]

  def "nu-complete bond goal edit format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond goal edit color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond goal edit discreet" [] {
    [ "true" "false" ]
  }

  # Correct a goal, also for the days gone by
  export extern "bond goal edit" [
    --with(-w): string        # The person whom the goal is for
    --on: string              # The goal that was in force on this day [default: today]
    --every: string           # How often, or how much: daily, 3/week, 90min/week, mon,wed,fri, 3/7d, 3d, max2/week
    --since: string           # The first day that counts
    --no-since                # Begin with the first entry
    --until: string           # The last day that counts
    --no-until                # Without a last day
    --plan: string            # The if-then plan
    --no-plan                 # Without a plan
    --dry-run                 # Say what would change, and write nothing
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond goal edit format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond goal edit color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond goal edit discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    practice: string          # The practice
  ]

  def "nu-complete bond goal list format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond goal list color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond goal list discreet" [] {
    [ "true" "false" ]
  }

  # Show what you aim for
  export extern "bond goal list" [
    --all(-a)                 # Goals that have ended as well
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond goal list format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond goal list color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond goal list discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete bond goal end format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond goal end color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond goal end discreet" [] {
    [ "true" "false" ]
  }

  # Stop aiming for it; what was kept stays
  export extern "bond goal end" [
    --with(-w): string        # The person whom the goal is for
    --date(-d): string        # The last day that counts [default: yesterday]
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond goal end format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond goal end color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond goal end discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    practice: string          # The practice
  ]

  def "nu-complete bond goal remove format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond goal remove color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond goal remove discreet" [] {
    [ "true" "false" ]
  }

  # Take a goal out as if it had never been set
  export extern "bond goal remove" [
    --with(-w): string        # The person whom the goal is for
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond goal remove format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond goal remove color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond goal remove discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    practice: string          # The practice
  ]

  def "nu-complete bond skip format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond skip color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond skip discreet" [] {
    [ "true" "false" ]
  }

  # Not this time, and no harm done
  export extern "bond skip" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond skip format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond skip color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond skip discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --with(-w): string        # Only for the goals with these people; otherwise for all goals of the practice
    --date(-d): string        # Which day, or several: yesterday, mon..wed, "mon wed fri" [default: today]
    --new                     # The name is somebody new, though it resembles a known one
    --help(-h)                # Print help (see more with '--help')
    practice: string          # The practice
    ...reason: string         # Why
  ]

  def "nu-complete bond pause format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond pause color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond pause discreet" [] {
    [ "true" "false" ]
  }

  # Ask for nothing for a while
  export extern "bond pause" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond pause format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond pause color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond pause discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --all(-a)                 # Pause everything, as --from, --to and --reason do without a practice
    --from: string            # The first day [default: today]
    --to: string              # The last day [default: until 'bond resume']
    --reason: string          # Why
    --help(-h)                # Print help (see more with '--help')
    practice?: string         # The practice
    ...rest: string           # What comes after the practice, and is refused
  ]

  def "nu-complete bond pause list format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond pause list color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond pause list discreet" [] {
    [ "true" "false" ]
  }

  # Show what is paused, and what will be
  export extern "bond pause list" [
    --all(-a)                 # Pauses that are over as well
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond pause list format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond pause list color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond pause list discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete bond pause edit format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond pause edit color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond pause edit discreet" [] {
    [ "true" "false" ]
  }

  # Change a pause: its days, or why
  export extern "bond pause edit" [
    --on: string              # A day of the pause [default: today's pause, else the newest]
    --from: string            # The first day
    --to: string              # The last day
    --no-to                   # Until 'bond resume'
    --reason: string          # Why
    --no-reason               # Without a reason
    --dry-run                 # Say what would change, and write nothing
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond pause edit format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond pause edit color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond pause edit discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    practice?: string         # The practice that is paused; the pause of everything where none is named
  ]

  def "nu-complete bond pause remove format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond pause remove color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond pause remove discreet" [] {
    [ "true" "false" ]
  }

  # Take a pause out as if it had never been
  export extern "bond pause remove" [
    --on: string              # A day of the pause [default: today's pause, else the newest]
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond pause remove format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond pause remove color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond pause remove discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    practice?: string         # The practice that is paused; the pause of everything where none is named
  ]

  def "nu-complete bond resume format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond resume color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond resume discreet" [] {
    [ "true" "false" ]
  }

  # Go on after a pause
  export extern "bond resume" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond resume format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond resume color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond resume discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    practice?: string         # The practice that was paused; none ends the pause of everything
  ]

  def "nu-complete bond practice format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond practice color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond practice discreet" [] {
    [ "true" "false" ]
  }

  # Show and arrange practices
  export extern "bond practice" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond practice format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond practice color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond practice discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete bond practice list format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond practice list color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond practice list discreet" [] {
    [ "true" "false" ]
  }

  # List practices, your own first
  export extern "bond practice list" [
    --all(-a)                 # Archived ones as well
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond practice list format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond practice list color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond practice list discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete bond practice show format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond practice show color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond practice show discreet" [] {
    [ "true" "false" ]
  }

  # Show a practice: what it is for, how much of it, and the evidence
  export extern "bond practice show" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond practice show format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond practice show color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond practice show discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    name: string              # The practice: its name, an alias or the beginning of it
  ]

  def "nu-complete bond practice add kinds" [] {
    [ "emotional" "physical" "intellectual" "spiritual" ]
  }

  def "nu-complete bond practice add format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond practice add color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond practice add discreet" [] {
    [ "true" "false" ]
  }

  # Add your own practice
  export extern "bond practice add" [
    --kind: string@"nu-complete bond practice add kinds" # A kind of intimacy that it feeds, the most important first; may be repeated
    --alias: string           # A short name to type; may be repeated
    --unit: string            # What 'bond log --amount' counts, such as pages
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond practice add format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond practice add color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond practice add discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    name: string              # What it is called
  ]

  def "nu-complete bond practice edit kinds" [] {
    [ "emotional" "physical" "intellectual" "spiritual" ]
  }

  def "nu-complete bond practice edit clear" [] {
    [ "title" "kinds" "aliases" "unit" ]
  }

  def "nu-complete bond practice edit format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond practice edit color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond practice edit discreet" [] {
    [ "true" "false" ]
  }

  # Change a practice's title, kinds, aliases or unit
  export extern "bond practice edit" [
    --title: string           # What it is called; its key stays, see 'bond practice rename'
    --kind: string@"nu-complete bond practice edit kinds" # A kind of intimacy that it feeds, the most important first; may be repeated
    --alias: string           # A short name to type; may be repeated
    --unit: string            # What 'bond log --amount' counts, such as pages
    --clear: string@"nu-complete bond practice edit clear" # Take something away; a built-in practice has again what it came with
    --dry-run                 # Say what would change, and write nothing
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond practice edit format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond practice edit color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond practice edit discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    name: string              # The practice: its name, an alias or the beginning of it
  ]

  def "nu-complete bond practice rename format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond practice rename color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond practice rename discreet" [] {
    [ "true" "false" ]
  }

  # Change a practice's key, in past entries too
  export extern "bond practice rename" [
    --dry-run                 # Say how many entries, goals and pauses would change, and write nothing
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond practice rename format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond practice rename color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond practice rename discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    old: string               # The practice: its name, an alias or the beginning of it
    new: string               # Its new key, or a new name of which the key is made
  ]

  def "nu-complete bond practice archive format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond practice archive color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond practice archive discreet" [] {
    [ "true" "false" ]
  }

  # Hide a practice from lists and from what is due; your entries are kept
  export extern "bond practice archive" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond practice archive format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond practice archive color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond practice archive discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    name: string              # The practice: its name, an alias or the beginning of it; an archived one goes by its whole key
  ]

  def "nu-complete bond practice unarchive format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond practice unarchive color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond practice unarchive discreet" [] {
    [ "true" "false" ]
  }

  # Bring back an archived practice
  export extern "bond practice unarchive" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond practice unarchive format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond practice unarchive color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond practice unarchive discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    name: string              # The practice: its name, an alias or the beginning of it; an archived one goes by its whole key
  ]

  def "nu-complete bond practice remove format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond practice remove color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond practice remove discreet" [] {
    [ "true" "false" ]
  }

  # Remove a practice that is not in use, or that is archived
  export extern "bond practice remove" [
    --yes(-y)                 # Remove it without asking
    --dry-run                 # Say what would be removed, and write nothing
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond practice remove format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond practice remove color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond practice remove discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    name: string              # The practice: its name, an alias or the beginning of it; an archived one goes by its whole key
  ]

  def "nu-complete bond person format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond person color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond person discreet" [] {
    [ "true" "false" ]
  }

  # Show and arrange people
  export extern "bond person" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond person format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond person color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond person discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete bond person list format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond person list color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond person list discreet" [] {
    [ "true" "false" ]
  }

  # List people, and when you last did something together
  export extern "bond person list" [
    --all(-a)                 # Archived ones as well
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond person list format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond person list color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond person list discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete bond person show format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond person show color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond person show discreet" [] {
    [ "true" "false" ]
  }

  # Show what you have done with someone
  export extern "bond person show" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond person show format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond person show color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond person show discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    who: string               # The person: their name, an alias or the beginning of it
  ]

  def "nu-complete bond person add relation" [] {
    [ "romantic" "familial" "platonic" ]
  }

  def "nu-complete bond person add format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond person add color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond person add discreet" [] {
    [ "true" "false" ]
  }

  # Add a person
  export extern "bond person add" [
    --name: string            # What you call them, where the key is to be another
    --relation: string@"nu-complete bond person add relation" # What you are to each other
    --alias: string           # Another name to type; may be repeated
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond person add format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond person add color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond person add discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    who: string               # What you call them; with --name, the key that stands in the journal
  ]

  def "nu-complete bond person edit relation" [] {
    [ "romantic" "familial" "platonic" ]
  }

  def "nu-complete bond person edit clear" [] {
    [ "name" "relation" "aliases" ]
  }

  def "nu-complete bond person edit format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond person edit color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond person edit discreet" [] {
    [ "true" "false" ]
  }

  # Change a person's name, relation or aliases
  export extern "bond person edit" [
    --name: string            # What you call them; the key stays, see 'bond person rename'
    --relation: string@"nu-complete bond person edit relation" # What you are to each other
    --alias: string           # Another name to type; may be repeated
    --clear: string@"nu-complete bond person edit clear" # Take something away
    --dry-run                 # Say what would change, and write nothing
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond person edit format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond person edit color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond person edit discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    who: string               # The person: their name, an alias or the beginning of it
  ]

  def "nu-complete bond person rename format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond person rename color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond person rename discreet" [] {
    [ "true" "false" ]
  }

  # Change a person's key, in past entries too
  export extern "bond person rename" [
    --name: string            # What you call them from now on, where the new key is to be another
    --dry-run                 # Say how many entries and goals would change, and write nothing
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond person rename format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond person rename color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond person rename discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    old: string               # The person: their name, an alias or the beginning of it
    new: string               # The new key, or a new name of which the key is made
  ]

  def "nu-complete bond person archive format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond person archive color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond person archive discreet" [] {
    [ "true" "false" ]
  }

  # Hide a person from lists and from what is due; your entries are kept
  export extern "bond person archive" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond person archive format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond person archive color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond person archive discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    who: string               # The person: their name, an alias or the beginning of it; an archived one goes by its whole key
  ]

  def "nu-complete bond person unarchive format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond person unarchive color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond person unarchive discreet" [] {
    [ "true" "false" ]
  }

  # Bring back an archived person
  export extern "bond person unarchive" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond person unarchive format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond person unarchive color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond person unarchive discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    who: string               # The person: their name, an alias or the beginning of it; an archived one goes by its whole key
  ]

  def "nu-complete bond person remove format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond person remove color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond person remove discreet" [] {
    [ "true" "false" ]
  }

  # Remove a person who is not in use, or who is archived
  export extern "bond person remove" [
    --yes(-y)                 # Remove them without asking
    --dry-run                 # Say what would be removed, and write nothing
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond person remove format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond person remove color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond person remove discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    who: string               # The person: their name, an alias or the beginning of it; an archived one goes by its whole key
  ]

  def "nu-complete bond exercise format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond exercise color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond exercise discreet" [] {
    [ "true" "false" ]
  }

  # Guided exercises: find one, read it, do it
  export extern "bond exercise" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond exercise format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond exercise color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond exercise discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete bond exercise list format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond exercise list color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond exercise list discreet" [] {
    [ "true" "false" ]
  }

  # List exercises, by practice
  export extern "bond exercise list" [
    --practice: string        # Only those of this practice
    --kind: string            # Only those of this kind: emotional, physical, intellectual, spiritual
    --stage: string           # Only those of this stage: heal, improve
    --relation: string        # Only those for this relation: romantic, familial, platonic
    --solo                    # Only those for one person alone
    --pair                    # Only those for two
    --group                   # Only those for two or more
    --minutes: string         # Only those that take so many minutes at most
    --grade: string           # Only those with this grade of evidence at least: A, B+, B- ...
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond exercise list format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond exercise list color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond exercise list discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete bond exercise show format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond exercise show color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond exercise show discreet" [] {
    [ "true" "false" ]
  }

  # Show one: what, why, the steps, the evidence for and against
  export extern "bond exercise show" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond exercise show format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond exercise show color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond exercise show discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    name: string              # The exercise: its name, the beginning of it, or its number in the list
  ]

  def "nu-complete bond exercise suggest format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond exercise suggest color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond exercise suggest discreet" [] {
    [ "true" "false" ]
  }

  # Name one that fits now, and say why
  export extern "bond exercise suggest" [
    --minutes: string         # The time at hand: 20, 20m, 1h
    --with(-w): string        # Who is there; several with commas or by repeating
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond exercise suggest format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond exercise suggest color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond exercise suggest discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete bond exercise start format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond exercise start color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond exercise start discreet" [] {
    [ "true" "false" ]
  }

  # Do one, step by step, and log it
  export extern "bond exercise start" [
    --with(-w): string        # Who it is done with; several with commas or by repeating
    --alone                   # With nobody, whatever the configuration says
    --new                     # The name is somebody new, though it resembles a known one
    --variant: string         # Another way to do it: easier, harder
    --safe                    # Confirm that you have read the cautions and answered yes to every safety question
    --log                     # Log it though it is one that is kept out of the journal
    --no-log                  # Log nothing: only to go through it, or to read it
    --plain                   # As plain lines, without keys and countdowns, for screen readers: all at once, and logged as done
    --rating: string          # How it was, from 1 to 5
    --for(-f): string         # How long it took: 20m, 1h30
    --note(-m): string        # What you want to remember; - reads it from standard input
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond exercise start format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond exercise start color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond exercise start discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    name?: string             # The exercise: its name or the beginning of it
  ]

  def "nu-complete bond exercise check format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond exercise check color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond exercise check discreet" [] {
    [ "true" "false" ]
  }

  # Say all that is wrong with exercise files
  export extern "bond exercise check" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond exercise check format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond exercise check color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond exercise check discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    ...files: path            # The files to check; your own and those of bond where none is named
  ]

  def "nu-complete bond edit format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond edit color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond edit discreet" [] {
    [ "true" "false" ]
  }

  def "nu-complete bond edit clear" [] {
    [ "with" "minutes" "amount" "rating" "exercise" "tags" "note" "skip" "private" "by" ]
  }

  # Change an entry, or open the journal in your editor
  export extern "bond edit" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond edit format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond edit color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond edit discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --practice: string        # Another practice
    --with(-w): string        # Who it was with, instead of those who stand there; several with commas or by repeating
    --for(-f): string         # How long it took: 45m, 1h30, 90
    --date(-d): string        # When: yesterday, "mon 21:30", 2026-11-20, -1; 'log' takes several days, too: mon..wed, "mon wed fri"
    --rating: string          # How it was, from 1 to 5
    --note(-m): string        # What you want to remember; - reads it from standard input
    --amount: string          # How much, in the practice's own unit
    --tag: string             # A word to find it by; may be repeated
    --exercise: string        # The guided exercise that was done
    --private                 # Never print the note
    --clear: string@"nu-complete bond edit clear" # Take a field away; several with commas or by repeating
    --alone                   # With nobody: short for --clear with
    --new                     # The name is somebody new, though it resembles a known one
    --dry-run                 # Say what would change, and write nothing
    --help(-h)                # Print help (see more with '--help')
    id?: string               # The entry: its id, the start or end of it, @1 for the newest, last for the one you logged last; the whole journal if not given
  ]

  def "nu-complete bond remove format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond remove color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond remove discreet" [] {
    [ "true" "false" ]
  }

  # Take entries out of the journal
  export extern "bond remove" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond remove format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond remove color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond remove discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --yes(-y)                 # Remove them without asking
    --forget                  # Erase them from the record of operations as well: nothing brings them back
    --dry-run                 # Say what would be removed, and write nothing
    --help(-h)                # Print help (see more with '--help')
    ...ids: string            # The entries: their ids, the start or end of each, @1 for the newest, last for the one you logged last
  ]

  def "nu-complete bond undo format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond undo color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond undo discreet" [] {
    [ "true" "false" ]
  }

  # Take the last change back
  export extern "bond undo" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond undo format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond undo color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond undo discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete bond redo format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond redo color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond redo discreet" [] {
    [ "true" "false" ]
  }

  # Do again what was taken back last
  export extern "bond redo" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond redo format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond redo color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond redo discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete bond doctor format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond doctor color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond doctor discreet" [] {
    [ "true" "false" ]
  }

  # Name what is wrong in the journal, with line numbers
  export extern "bond doctor" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond doctor format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond doctor color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond doctor discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --fix                     # Fix what can be fixed without guessing; each change is shown
    --restore: string         # Bring back what is no longer in the file: entries with these ids; or all, with goals, pauses and names
    --yes(-y)                 # With --restore: bring them back without asking
    --dry-run                 # With --fix or --restore: show the changes, but write nothing
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete bond config format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond config color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond config discreet" [] {
    [ "true" "false" ]
  }

  # Show and change preferences
  export extern "bond config" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond config format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond config color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond config discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete bond config list format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond config list color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond config list discreet" [] {
    [ "true" "false" ]
  }

  # Show every setting, and where its value comes from
  export extern "bond config list" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond config list format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond config list color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond config list discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete bond config get key" [] {
    [ "with" "color" "discreet" "week_starts" "day_starts" ]
  }

  def "nu-complete bond config get format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond config get color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond config get discreet" [] {
    [ "true" "false" ]
  }

  # Print the value of one
  export extern "bond config get" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond config get format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond config get color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond config get discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    key: string@"nu-complete bond config get key" # Which one
  ]

  def "nu-complete bond config set key" [] {
    [ "with" "color" "discreet" "week_starts" "day_starts" ]
  }

  def "nu-complete bond config set format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond config set color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond config set discreet" [] {
    [ "true" "false" ]
  }

  # Give one a value
  export extern "bond config set" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond config set format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond config set color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond config set discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    key: string@"nu-complete bond config set key" # Which one
    ...values: string         # What it is to be
  ]

  def "nu-complete bond config unset key" [] {
    [ "with" "color" "discreet" "week_starts" "day_starts" ]
  }

  def "nu-complete bond config unset format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond config unset color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond config unset discreet" [] {
    [ "true" "false" ]
  }

  # Go back to the default
  export extern "bond config unset" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond config unset format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond config unset color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond config unset discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    key: string@"nu-complete bond config unset key" # Which one
  ]

  def "nu-complete bond config path format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond config path color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond config path discreet" [] {
    [ "true" "false" ]
  }

  # Print where config.toml is, or would be
  export extern "bond config path" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond config path format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond config path color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond config path discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete bond path format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond path color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond path discreet" [] {
    [ "true" "false" ]
  }

  # Print where the journal is
  export extern "bond path" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond path format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond path color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond path discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --all(-a)                 # Every file that bond reads or writes, and what it is for
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete bond completions format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond completions color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond completions discreet" [] {
    [ "true" "false" ]
  }

  def "nu-complete bond completions shell" [] {
    [ "bash" "zsh" "fish" "powershell" "elvish" "nushell" ]
  }

  # Print a completion script for a shell
  export extern "bond completions" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond completions format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond completions color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond completions discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    shell: string@"nu-complete bond completions shell" # Which shell
  ]

  def "nu-complete bond help format" [] {
    [ "table" "json" "csv" "markdown" ]
  }

  def "nu-complete bond help color" [] {
    [ "auto" "always" "never" ]
  }

  def "nu-complete bond help discreet" [] {
    [ "true" "false" ]
  }

  # Show how a command is used, or where people find help: bond help safety
  export extern "bond help" [
    --journal: path           # Use this journal instead of the usual one
    --format: string@"nu-complete bond help format" # How to print the answer
    --json                    # Short for --format json
    --color: string@"nu-complete bond help color" # When to use colour
    --quiet(-q)               # Print nothing on success
    --no-input                # Never ask: what would be asked is an error
    --discreet: string@"nu-complete bond help discreet" # Initials instead of names, neutral titles and no notes, for when somebody may look on
    --show-private            # Print notes of private entries too
    --help(-h)                # Print help (see more with '--help')
    ...words: string          # A command, or 'safety'
  ]

}

export use completions *

"""Journals for bond to find, and what may be beside them."""

from home import JOURNAL, RECORDS, STATE, SWAP

OURS = '''# ours
format = 1

[person.sam]
name = "Sam"  # from school

[[goal]]
practice = "quality-time"
every = "3/week"
since = 2026-11-02

# what we did
[log]
3ehwz4hm = { at = 2026-11-20T21:15:00+01:00, practice = "quality-time", with = ["sam"], minutes = 45, note = "a # } b" }
# a word between
x1 = { at = 2026-11-21, practice = "appreciation" }
'''

PAUSED = OURS.replace("# what", '[[pause]]\nfrom = 2026-11-10\nreason = "ill"\n\n# what')

# A practice of the user's own, and somebody put away.
WALKS = OURS.replace("[[goal]]", '[practice.walk]\ntitle = "A walk"  # or a stroll\n\n[person.zoe]\narchived = true\n\n[[goal]]') + \
    'w1 = { at = 2026-11-20, practice = "walk", with = ["zoe", "sam"] }\n'

# Longer than what is looked at of the end, which is read in pieces.
LONG = OURS + "".join(f'{number:07}x = {{ at = 2026-11-21, practice = "appreciation" }}\n' for number in range(1_500))

# A table behind the log: it would swallow what is appended.
LATE = '\n[person.mum]\nname = "Mum"\n'

# An entry above the log.
STRAY = 'x0 = { at = 2026-11-19, practice = "appreciation" }\n'

# What holds a secret besides the journal: a text that was set aside, a torn line, an editor's swap file, and the record of
# a journal that was somewhere else.
SECRET = "a-secret-to-keep"
SPREAD = (
    (STATE + "edit/entry-aaaaaa.toml", f'at = 2026-11-22\nnote = "{SECRET}"\n'),
    (JOURNAL + ".torn", f'3e000000 = {{ at = 2026-11-21, practice = "appreciation", note = "{SECRET}\n'),
    (SWAP, f"b0VIM\0{SECRET}\0"),
    (
        RECORDS + "00000000000000ff",
        '{"n":7,"did":"log","at":"2026-11-22T19:15:00Z","changes":[{"id":"3e000000","after":"3e000000 = { at = 2026-11-22, '
        f'practice = \\"appreciation\\", note = \\"{SECRET}\\" }}"}}]}}\n',
    ),
)

# Many entries above the log, and many below it whose ids are there already.
MANY_WRONG = "".join(f'y{number} = {{ at = 2026-11-19, practice = "appreciation" }}\n' for number in range(30)) + OURS + \
    "".join(f'y{number} = {{ at = 2026-11-18, practice = "quality-time" }}\n' for number in range(30))

//! `bond practice`.

mod archive;
mod edit;
mod remove;
mod rename;

use insta::assert_snapshot;

use crate::home::{Home, steady};

const JOURNAL: &str = r#"# ours
format = 1

[practice.walk]   # slowly
kinds = [ "physical", "emotional" ]
title = 'Evening walk'
unit = "km"

[[goal]]
practice = "walk"
every = "20km/month"
since = 2026-11-01

[log]
x1 = {practice="walk",at=2026-11-02,amount=4}
3empz84g = { at = 2026-11-03, practice = "quality-time", minutes = 45 }
"#;

fn home() -> Home {
    Home::with_journal(JOURNAL)
}

#[test]
fn the_list_has_your_own_first() {
    assert_snapshot!(home().bond("practice list"), @"
    practice            short       kinds                       goal
    Evening walk                    physical, emotional         20 km a month
    Active listening    al, listen  emotional, intellectual     try twice a week
    Appreciation        ap, thanks  emotional                   try 4 times a week
    Forgiveness         fo          emotional, spiritual
    Future goals        fg          intellectual, emotional,    try once a month
                                    spiritual
    New experiences     nx          emotional, physical,        try once a week
                                    intellectual, spiritual
    Open communication  oc, talk    emotional, intellectual     try 3 times a week
    Physical affection  pa, touch   physical, emotional         try 5 times a week
    Professional help   help        emotional
    Quality time        qt, time    emotional, spiritual,       try twice a week
                                    intellectual
    ");
    assert_snapshot!(home().wide(60).bond("practice list"), @"
    practice            short       goal
    Evening walk                    20 km a month
    Active listening    al, listen  try twice a week
    Appreciation        ap, thanks  try 4 times a week
    Forgiveness         fo
    Future goals        fg          try once a month
    New experiences     nx          try once a week
    Open communication  oc, talk    try 3 times a week
    Physical affection  pa, touch   try 5 times a week
    Professional help   help
    Quality time        qt, time    try twice a week
    ");
    assert_snapshot!(home().bond("practice list --format csv"), @r#"
    practice,title,summary,aliases,kinds,stage,relationships,suggested,unit,builtin,has_goal,archived
    walk,Evening walk,,,physical;emotional,,,,km,false,true,false
    active-listening,Active listening,Put your own answer aside for a while and find out how it is for them.,al;listen,emotional;intellectual,heal,romantic;familial;platonic,2/week,,true,false,false
    appreciation,Appreciation,"Notice something good about them, and say so out loud.",ap;thanks,emotional,heal,romantic;familial;platonic,4/week,,true,false,false
    forgiveness,Forgiveness,"Let an old hurt lose its grip, in your own time and only if you choose to.",fo,emotional;spiritual,improve,romantic;familial;platonic,,,true,false,false
    future-goals,Future goals,"Dream up what you want to do together, then settle on the next small step.",fg,intellectual;emotional;spiritual,improve,romantic;familial;platonic,1/month,,true,false,false
    new-experiences,New experiences,Do something together that neither of you has done before.,nx,emotional;physical;intellectual;spiritual,improve,romantic;platonic;familial,1/week,,true,false,false
    open-communication,Open communication,"Say what goes on inside you, and make room for what goes on in them.",oc;talk,emotional;intellectual,heal,romantic;familial;platonic,3/week,,true,false,false
    physical-affection,Physical affection,"Hugs, hands, a head on a shoulder: small touch that both of you like.",pa;touch,physical;emotional,improve,romantic;familial;platonic,5/week,,true,false,false
    professional-help,Professional help,"Ask someone trained for this to help, early rather than late.",help,emotional,heal,romantic;familial,,,true,false,false
    quality-time,Quality time,Be together without a screen or a list of chores between you.,qt;time,emotional;spiritual;intellectual,heal,romantic;familial;platonic,2/week,,true,false,false
    "#);
}

#[test]
fn a_practice_is_shown_with_its_evidence() {
    assert_snapshot!(home().bond("practice show forgiveness"), @"
    Forgiveness                                                          forgiveness
    Let an old hurt lose its grip, in your own time and only if you choose to.

      short  fo
      kinds  emotional, spiritual
      for    to build on what is well
      suits  romantic, familial, platonic
      done   not yet

    How much
      Two to three and a half hours with a workbook for one hurt, over two weeks; or
      seven minutes of looking back as a neutral friend would, three times a year.
      There is no number to reach.

    Evidence, grade A: tested in trials
      4,598 people in five countries worked through a booklet on their own. Two
      weeks later they held less of a grudge (SMD -0.53) and felt less low.
        Ho, Worthington, Cowden et al. (2024), BMJ Public Health 2(1), e000072; a
        randomised trial; https://doi.org/10.1136/bmjph-2023-000072
      Guided forgiving works better than nothing (0.56) and than other treatment
      (0.45), above all if it is long and one to one.
        Wade, Hoyt, Kidwell & Worthington (2014), J Consult Clin Psychol 82(1),
        154-170; many studies taken together; https://doi.org/10.1037/a0035268
      120 couples took part. Looking at arguments as a neutral outsider would, for
      21 minutes in a whole year, stopped the usual decline of the marriage.
        Finkel, Slotter, Luchies, Walton & Gross (2013), Psychol Sci 24(8),
        1595-1601; an experiment; https://doi.org/10.1177/0956797612474938
      The more hours, the more gain: about d .15 for each hour with a workbook, and
      a third less in groups.
        Worthington (2024), Educ Sci 14(9), 927
      Over four years, aggression tended to stay the same if the spouse forgave
      readily, and to lessen if the spouse did not.
        McNulty (2011), Pers Soc Psychol Bull 37(6), 770-783; the same people over
        time; https://doi.org/10.1177/0146167211407077
      People who forgave someone who had made amends tended to respect themselves
      more. Without amends, they tended to respect themselves less.
        Luchies, Finkel, McNulty & Kumashiro (2010), J Pers Soc Psychol 98

    Limits
      Forgiving does not mean excusing, making up or staying. Do not do it while
      someone is still harming you: forgiving without amends was linked to less
      self-respect, and forgiving someone aggressive to harm that goes on. Deciding
      to forgive changes little by itself; time spent on it helps more. Do it alone
      first: it did not help in groups made up of couples.
    ");
    assert_snapshot!(home().wide(60).bond("practice show qt"), @"
    Quality time                                    quality-time
    Be together without a screen or a list of chores between
    you.

      short      qt, time
      kinds      emotional, spiritual, intellectual
      for        to mend what is hurt
      suits      romantic, familial, platonic
      suggested  twice a week: bond goal set quality-time 2/week
      done       1 time, 45 min in all, last 3 November

    How much
      Half an hour with the phones away, twice a week, is a fair
      start; with a small child, 5 to 10 minutes of play a day
      that the child leads. No study names a right amount.

    Evidence, grade B: a part of it, or another form of it, was
    tested
      304 people had dinner with friends or family. Those who
      were told to leave the phone on the table were more
      distracted and enjoyed it less.
        Dwyer, Kushlev & Dunn (2018), J Exp Soc Psychol 78; an
        experiment; https://doi.org/10.1016/j.jesp.2017.10.007
      Doing things as a couple was linked to a better
      relationship when it was pleasant, relaxed and meant to
      bring the two closer.
        Girme, Overall & Faingataa (2014), Pers Relat 21,
        125-149; https://doi.org/10.1111/pere.12020
      More than 5,900 people took part. Hearing from someone out
      of the blue pleases people more than the writer expects.
        Liu, Rim, Min & Min (2023), J Pers Soc Psychol 124(4),
        754-771; https://doi.org/10.1037/pspi0000402
      In four studies, couples with a ritual tended to be
      happier, but only if both of them saw it as one.
        Garcia-Rada, Sezer & Norton (2019), J Assoc Consum Res
        4(2), 185-197; https://doi.org/10.1086/702761
      Across 23 studies, coached play and parenting sessions
      greatly reduced children's difficult behaviour (SMD
      -0.87). A leaflet is not the same.
        Thomas, Abell, Webb, Avdagic & Zimmer-Gembeck (2017),
        Pediatrics 140(3); many studies taken together;
        https://doi.org/10.1542/peds.2017-0352
      By their own reports, casual friends had spent 40 to 60
      hours together, friends 80 to 100, and close friends 200
      or more.
        Hall (2019), J Soc Pers Relat;
        https://doi.org/10.1177/0265407518761225

    Limits
      Time together seems to help if both of you want it and it
      is free of stress. The hours that a friendship takes come
      from people's own reports and are not a recipe. A ritual
      seems to work only if each of you would call it one.
    ");
}

#[test]
fn every_built_in_practice_fits_a_narrow_page() {
    let home = home().wide(60);
    for key in bond::catalog::practice::keys() {
        let shown = home.bond(&format!("practice show {key}"));
        let long = shown.lines().find(|line| line.chars().count() > 60);
        assert_eq!(long, None, "{key}");
    }
}

#[test]
fn a_practice_of_your_own_is_shown_as_well() {
    assert_snapshot!(home().bond("practice show evening"), @"
    Evening walk                                                                walk

      kinds       physical, emotional
      counted in  km
      done        1 time, last 2 November
      goal        20 km a month: 4 of 20 km this month
    ");
    assert_snapshot!(home().bond("practice show walk --json"), @r#"
    {
      "schema": "bond.practice/1",
      "incomplete": false,
      "practice": "walk",
      "title": "Evening walk",
      "summary": null,
      "aliases": [],
      "kinds": [
        "physical",
        "emotional"
      ],
      "stage": null,
      "relationships": [],
      "suggested": null,
      "unit": "km",
      "builtin": false,
      "archived": false,
      "entries": 1,
      "minutes": 0,
      "last": "2026-11-02",
      "goals": [
        {
          "practice": "walk",
          "with": null,
          "every": "20km/month",
          "unit": "month",
          "state": "open",
          "done": 4.0,
          "target": 20.0,
          "current_streak": 0,
          "best_streak": 0,
          "best_from": null,
          "best_to": null,
          "kept": 0,
          "judged": 0,
          "mended": 0,
          "strength": 3.697734481876982,
          "due": true,
          "safe_until": null,
          "last": "2026-11-02",
          "ended": false,
          "overdue": false
        }
      ],
      "dose": null,
      "grade": null,
      "limits": null,
      "evidence": []
    }
    "#);
}

#[test]
fn a_practice_is_added_and_everything_else_stays() {
    let home = home();
    let add = [
        "practice",
        "add",
        "Date night",
        "--kind",
        "emotional",
        "--kind",
        "Intellectual",
        "--alias",
        "dn",
    ];
    let run = home.run(&add);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert_snapshot!(run.stdout, @"
    Date night is tracked now
    To log it: bond log date-night
    ");
    assert_snapshot!(crate::home::difference(JOURNAL, &home.journal()), @r#"
    +[practice.date-night]
    +title = "Date night"
    +kinds = ["emotional", "intellectual"]
    +aliases = ["dn"]
    +
    "#);
    assert!(home.bond("log dn").contains("Date night"));
    assert_snapshot!(home.bond("practice add Reading --unit Pages --json"), @r#"
    {
      "schema": "bond.practice-add/1",
      "incomplete": false,
      "practice": "reading",
      "title": "Reading",
      "summary": null,
      "aliases": [],
      "kinds": [],
      "stage": null,
      "relationships": [],
      "suggested": null,
      "unit": "pages",
      "builtin": false,
      "archived": false
    }
    "#);
    home.bond("goal set reading 20pages/month -q");
    home.bond("practice add Nothing -q");
}

#[test]
fn taken_names_and_bad_words_are_refused() {
    let home = home();
    let faults = [
        "practice add QT",
        "practice add Quality_time",
        "practice add Walk",
        "practice add Stroll --alias evening-walk",
        "practice add Stroll --alias ap",
        "practice add Stroll --alias ...",
        "practice add ...",
        "practice add Stroll --kind romantic",
        "practice add Stroll --unit min",
        "practice add Stroll --unit 3",
        "practice show nonsense",
        "practice show qualty-time",
        "goal set walk 3miles/week",
    ];
    let all: Vec<String> = faults
        .iter()
        .map(|line| format!("$ bond {line}\n{}", home.fails(line, 2)))
        .collect();
    assert_snapshot!(all.concat(), @r#"
    $ bond practice add QT
    error: could not add the practice "QT": "QT" already means the built-in practice "Quality time"
    hint: choose another name or alias; 'bond practice show quality-time' shows that one
    $ bond practice add Quality_time
    error: could not add the practice "Quality_time": "Quality_time" already means the built-in practice "Quality time"
    hint: choose another name or alias; 'bond practice show quality-time' shows that one
    $ bond practice add Walk
    error: could not add the practice "Walk": "Walk" already means the practice "Evening walk"
    hint: choose another name or alias; 'bond practice show walk' shows that one
    $ bond practice add Stroll --alias evening-walk
    error: could not add the practice "Stroll": "evening-walk" already means the practice "Evening walk"
    hint: choose another name or alias; 'bond practice show walk' shows that one
    $ bond practice add Stroll --alias ap
    error: could not add the practice "Stroll": "ap" already means the built-in practice "Appreciation"
    hint: choose another name or alias; 'bond practice show appreciation' shows that one
    $ bond practice add Stroll --alias ...
    error: could not use the alias "...": it needs a letter or a digit
    $ bond practice add ...
    error: could not add the practice "...": a name needs a letter or a digit
    $ bond practice add Stroll --kind romantic
    error: invalid value 'romantic' for '--kind <KIND>'
      [possible values: emotional, physical, intellectual, spiritual]

    For more information, try '--help'.
    $ bond practice add Stroll --unit min
    error: could not use the unit "min": it has to be one word that means no time, such as pages
    $ bond practice add Stroll --unit 3
    error: could not use the unit "3": it has to be one word that means no time, such as pages
    $ bond practice show nonsense
    error: could not find the practice "nonsense"
    hint: 'bond practice list' shows all, and 'bond practice add nonsense' adds this practice
    $ bond practice show qualty-time
    error: could not find the practice "qualty-time": did you mean "quality-time"?
    hint: 'bond practice list' shows all, and 'bond practice add qualty-time' adds this practice
    $ bond goal set walk 3miles/week
    error: could not aim for miles of Evening walk: it is counted in km
    "#);
    assert_eq!(home.journal(), JOURNAL);
}

#[test]
fn a_practice_in_another_form_is_left_alone() {
    let text = "practice = { walk = { title = \"Walk\" } }\n";
    let home = Home::with_journal(text);
    steady(&home, || {
        assert_snapshot!(home.fails("practice add Stroll", 3), @"
        error: could not change ~/.local/share/bond/journal.toml: the table [practice.stroll] can't be added: cannot extend value of type inline table with a dotted key
        hint: bond changes only [person.KEY], [practice.KEY], [[goal]] and [[pause]] tables above [log]: write it as one of these, or change it in an editor
        ");
    });
    assert_eq!(home.journal(), text);
}

#[test]
fn a_header_that_cannot_be_read_names_the_place() {
    let home = Home::with_journal("[practice.walk]\nkinds = [\"odd\"]\n");
    steady(&home, || {
        assert_snapshot!(home.fails("practice list", 3), @r#"
        error: could not understand ~/.local/share/bond/journal.toml:2:10: unknown variant `odd`, expected one of `emotional`, `physical`, `intellectual`, `spiritual`
          2 | kinds = ["odd"]
        hint: to fix the line in your editor, run: bond edit; to list all that is wrong, run: bond doctor
        "#);
        assert_snapshot!(home.fails("practice add Stroll", 3), @r#"
        error: could not understand ~/.local/share/bond/journal.toml:2:10: unknown variant `odd`, expected one of `emotional`, `physical`, `intellectual`, `spiritual`
          2 | kinds = ["odd"]
        hint: to fix the line in your editor, run: bond edit; to list all that is wrong, run: bond doctor
        "#);
    });
}

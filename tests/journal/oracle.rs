//! An independent model of the reader: the `toml` crate reads the whole file, and the rules are written a second time.

use std::collections::BTreeMap;

use bond::goals::Every;
use toml::value::{Datetime, Offset};
use toml::{Table, Value};

use crate::plain::{Plain, PlainHeader, day, moment};
use crate::torn::torn;

pub(crate) enum Verdict {
    Broken(String),
    Read(Read),
}

#[derive(Clone)]
pub(crate) struct Read {
    pub(crate) entries: BTreeMap<String, Plain>,
    pub(crate) header: PlainHeader,
}

type Checked<T> = Result<T, String>;

pub(crate) fn read(bytes: &[u8]) -> Verdict {
    let bytes = &bytes[..bytes.len() - torn(bytes)];
    match understand(bytes) {
        Ok(read) => Verdict::Read(read),
        Err(why) => Verdict::Broken(why),
    }
}

/// The file without the lines that repeat an id; `None` if one of them is not a whole entry on one line.
pub(crate) fn without(bytes: &[u8], repeated: &[(String, usize)]) -> Option<Vec<u8>> {
    let mut lines: Vec<&[u8]> = bytes.split(|&byte| byte == b'\n').collect();
    for (id, number) in repeated {
        let line = std::str::from_utf8(lines[number - 1]).ok()?;
        let table: Table = toml::from_str(line.trim_end_matches(['\r', '\0'])).ok()?;
        table
            .get(id)
            .and_then(Value::as_table)
            .filter(|entry| entry.contains_key("practice"))?;
        lines[number - 1] = b"";
    }
    Some(lines.join(&b'\n'))
}

fn understand(bytes: &[u8]) -> Checked<Read> {
    let text = std::str::from_utf8(bytes).map_err(|error| error.to_string())?;
    let file: Table = toml::from_str(text).map_err(|error| error.to_string())?;
    if !matches!(file.get("format"), None | Some(Value::Integer(1))) {
        return Err("format".to_owned());
    }
    for (name, value) in file.iter().filter(|(name, _)| *name != "log") {
        no_entry_within(name, value)?;
    }
    let entries = match file.get("log") {
        None => BTreeMap::new(),
        Some(log) => table(log)?
            .iter()
            .map(|(id, value)| {
                Ok((
                    id.clone(),
                    entry(value).map_err(|why| format!("{id}: {why}"))?,
                ))
            })
            .collect::<Checked<_>>()?,
    };
    let header = header(&file)?;
    Ok(Read { entries, header })
}

fn no_entry_within(name: &str, value: &Value) -> Checked<()> {
    match value {
        Value::Table(table) if table.contains_key("at") && table.contains_key("practice") => {
            Err(format!("{name} stands outside [log]"))
        }
        Value::Table(table) => table
            .iter()
            .try_for_each(|(name, value)| no_entry_within(name, value)),
        Value::Array(values) => values.iter().try_for_each(|value| match value {
            Value::Table(table) => table
                .iter()
                .try_for_each(|(name, value)| no_entry_within(name, value)),
            _ => no_entry_within(name, value),
        }),
        _ => Ok(()),
    }
}

fn entry(value: &Value) -> Checked<Plain> {
    let mut plain = Plain::default();
    let fields = table(value)?;
    for name in ["at", "practice"] {
        fields.get(name).ok_or(format!("no {name}"))?;
    }
    for (name, value) in fields {
        match name.as_str() {
            "at" => plain.at = at(value)?,
            "practice" => plain.practice = slug(value)?,
            "with" => plain.with = list(value, slug)?,
            "minutes" => plain.minutes = Some(within(value, 1, 1440)?),
            "amount" => plain.amount = Some(amount(value)?),
            "rating" => plain.rating = Some(within(value, 1, 5)?),
            "exercise" => plain.exercise = Some(slug(value)?),
            "tags" => plain.tags = list(value, string)?,
            "note" => plain.note = Some(string(value)?),
            "skip" => plain.skip = skip(value)?,
            "private" => plain.private = value.as_bool().ok_or("private")?,
            "by" => plain.by = Some(string(value)?),
            _ => {
                plain.unknown.insert(name.clone(), format!("{value:?}"));
            }
        }
    }
    Ok(plain)
}

fn header(file: &Table) -> Checked<PlainHeader> {
    let none = Table::new();
    let tables = |name| file.get(name).map_or(Ok(&none), table);
    let arrays = |name| {
        file.get(name)
            .map_or(Ok(Vec::new()), |value| list(value, |it| table(it).cloned()))
    };
    let week_starts = file
        .get("week_starts")
        .map_or(Ok("mon".to_owned()), weekday)?;
    let day_starts = file
        .get("day_starts")
        .map_or(Ok("00:00".to_owned()), time_of_day)?;
    let mut header = PlainHeader {
        week_starts,
        day_starts,
        ..PlainHeader::default()
    };
    for (key, value) in tables("person")? {
        let it = table(value)?;
        let relation = optional(it, "relation", |value| {
            one_of(value, &["romantic", "familial", "platonic"])
        })?;
        let (name, aliases) = (optional(it, "name", string)?, strings(it, "aliases")?);
        header
            .people
            .push((is_slug(key)?, name, relation.is_some(), aliases));
    }
    for (key, value) in tables("practice")? {
        let it = table(value)?;
        let known = ["emotional", "physical", "intellectual", "spiritual"];
        let kinds = optional(it, "kinds", |kinds| {
            list(kinds, |kind| one_of(kind, &known))
        })?;
        optional(it, "unit", string)?;
        let (title, aliases) = (optional(it, "title", string)?, strings(it, "aliases")?);
        header.practices.push((
            is_slug(key)?,
            title,
            kinds.unwrap_or_default().len(),
            aliases,
        ));
    }
    for it in arrays("goal")? {
        let every = string(it.get("every").ok_or("every")?)?;
        every.parse::<Every>().map_err(|_| "every")?;
        let practice = slug(it.get("practice").ok_or("practice")?)?;
        let (since, until) = (optional(&it, "since", date)?, optional(&it, "until", date)?);
        let (with, plan) = (optional(&it, "with", slug)?, optional(&it, "plan", string)?);
        header
            .goals
            .push([Some(practice), with, since, until, plan]);
    }
    for it in arrays("pause")? {
        let from = date(it.get("from").ok_or("from")?)?;
        let (practice, reason) = (
            optional(&it, "practice", slug)?,
            optional(&it, "reason", string)?,
        );
        let to = optional(&it, "to", date)?;
        header.pauses.push([Some(from), to, practice, reason]);
    }
    Ok(header)
}

fn optional<T>(
    table: &Table,
    name: &str,
    read: impl Fn(&Value) -> Checked<T>,
) -> Checked<Option<T>> {
    table.get(name).map(read).transpose()
}

fn strings(table: &Table, name: &str) -> Checked<Vec<String>> {
    Ok(optional(table, name, |value| list(value, string))?.unwrap_or_default())
}

fn table(value: &Value) -> Checked<&Table> {
    value.as_table().ok_or(format!("{value} is no table"))
}

fn list<T>(value: &Value, read: impl Fn(&Value) -> Checked<T>) -> Checked<Vec<T>> {
    value
        .as_array()
        .ok_or("no list")?
        .iter()
        .map(read)
        .collect()
}

fn string(value: &Value) -> Checked<String> {
    value
        .as_str()
        .map(str::to_owned)
        .ok_or("no text".to_owned())
}

fn one_of(value: &Value, known: &[&str]) -> Checked<String> {
    string(value).and_then(|text| {
        known
            .contains(&text.as_str())
            .then_some(text)
            .ok_or("unknown".to_owned())
    })
}

fn slug(value: &Value) -> Checked<String> {
    is_slug(&string(value)?)
}

fn is_slug(text: &str) -> Checked<String> {
    let good = |char: char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '-';
    let is = !text.is_empty() && !text.starts_with('-') && text.chars().all(good);
    is.then(|| text.to_owned())
        .ok_or(format!("{text:?} is no slug"))
}

fn within(value: &Value, least: i64, most: i64) -> Checked<i64> {
    let number = value.as_integer().ok_or("no whole number")?;
    (least..=most)
        .contains(&number)
        .then_some(number)
        .ok_or("out of range".to_owned())
}

fn amount(value: &Value) -> Checked<String> {
    let shown = value.as_integer().map(|whole| whole.to_string());
    let whole = shown.and_then(|whole| whole.parse().ok());
    let number: f64 = value.as_float().or(whole).ok_or("no number")?;
    let fits = (0.0..=1e12).contains(&number);
    fits.then(|| format!("{number:?}"))
        .ok_or("out of range".to_owned())
}

fn skip(value: &Value) -> Checked<Option<String>> {
    match value {
        Value::Boolean(skipped) => Ok(skipped.then(|| "true".to_owned())),
        Value::String(reason) => Ok(Some(format!("{reason:?}"))),
        _ => Err("skip".to_owned()),
    }
}

fn parts(moment: &Datetime) -> Checked<[u32; 3]> {
    let date = moment.date.ok_or("no day")?;
    Ok([date.year.into(), date.month.into(), date.day.into()])
}

fn date(value: &Value) -> Checked<String> {
    Ok(day(parts(value.as_datetime().ok_or("no date")?)?))
}

fn at(value: &Value) -> Checked<String> {
    let at = value.as_datetime().ok_or("no moment")?;
    let time = at.time.map(|time| {
        let second = time.second.unwrap_or(0).into();
        [
            time.hour.into(),
            time.minute.into(),
            second,
            time.nanosecond.unwrap_or(0),
        ]
    });
    let offset = at.offset.map(|offset| match offset {
        Offset::Z => 0,
        Offset::Custom { minutes } => minutes,
    });
    Ok(moment(parts(at)?, time, offset))
}

fn weekday(value: &Value) -> Checked<String> {
    let text = string(value)?.to_lowercase();
    let days = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    let found = days
        .into_iter()
        .find(|day| *day == text || day[..3] == *text);
    found
        .map(|day| day[..3].to_owned())
        .ok_or("no weekday".to_owned())
}

fn time_of_day(value: &Value) -> Checked<String> {
    let text = string(value)?;
    let [
        h1 @ b'0'..=b'2',
        h2 @ b'0'..=b'9',
        b':',
        b'0'..=b'5',
        b'0'..=b'9',
    ] = text.as_bytes()
    else {
        return Err("no time".to_owned());
    };
    ([*h1, *h2] < [b'2', b'4'])
        .then_some(text)
        .ok_or("no time".to_owned())
}

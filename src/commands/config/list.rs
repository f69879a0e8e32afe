//! `bond config list`: every setting, and where its value comes from.

use super::setting::Setting;
use crate::context::Context;
use crate::error::Result;
use crate::report::{Block, Cell, Column, Fact, Report, Span, Table};
use crate::settings::Source;

/// Lists them.
pub(super) fn run(context: &Context) -> Result<Report> {
    let all = Setting::all(context)?;
    let rows = all.iter().map(|setting| setting.facts(context));
    let table = Table {
        columns: vec![
            Column::new("setting"),
            Column::new("value").wrapping(),
            Column::new("from"),
        ],
        rows: all.iter().map(row).collect(),
        ..Table::default()
    };
    Ok(Report {
        schema: "bond.config/1",
        facts: vec![("settings", Fact::Rows(rows.collect()))],
        blocks: vec![
            table.into(),
            Block::Gap,
            Span::muted("To change one: bond config set SETTING VALUE").into(),
        ],
        ..Report::default()
    })
}

fn row(setting: &Setting) -> Vec<Cell> {
    let value = match setting.value.to_string() {
        nothing if nothing.is_empty() => Span::muted("nobody"),
        value => Span::plain(value),
    };
    let from = match setting.source {
        Source::Flag(name) | Source::Environment(name) => Span::plain(name),
        Source::Config => Span::plain("config.toml"),
        Source::Journal => Span::plain("journal"),
        Source::Default => Span::muted("default"),
    };
    vec![setting.key.name().into(), value.into(), from.into()]
}

//! The table: one row a locale, figures to the right.

use unicode_width::UnicodeWidthStr;

use super::Change;
use crate::locale::Locale;
use crate::model::status::{LocaleStatus, Status};

/// A column: the group it stands in, its head, and its figure.
type Column = (&'static str, &'static str, fn(&LocaleStatus) -> String);

const COLUMNS: [Column; 15] = [
    ("articles", "there", |row| figure(row.articles)),
    ("articles", "missing", |row| figure(row.missing)),
    ("translated", "MT", |row| figure(row.machine)),
    ("translated", "HT", |row| figure(row.human)),
    ("translated", "unsaid", |row| figure(row.unsaid)),
    ("stale", "behind", |row| figure(row.behind)),
    ("stale", "changed", |row| figure(row.changed)),
    ("stale", "undated", |row| figure(row.undated)),
    ("publish", "ok", |row| figure(row.publish.ok)),
    ("publish", "notice", |row| figure(row.publish.notice)),
    ("publish", "fallback", |row| figure(row.publish.fallback)),
    ("publish", "hold", |row| figure(row.publish.hold)),
    ("findings", "errors", |row| trend(row, row.findings.errors, |change| change.errors)),
    ("findings", "warnings", |row| trend(row, row.findings.warnings, |change| change.warnings)),
    ("findings", "infos", |row| trend(row, row.findings.infos, |change| change.infos)),
];

/// `status` as a table; `name` gives the name of a locale in itself.
#[must_use]
pub fn table(status: &Status, name: impl Fn(&Locale) -> String) -> String {
    let mut rows = vec![heads(|column| column.0), heads(|column| column.1)];
    // Each group is named once, over the first of its columns.
    for at in (1..COLUMNS.len()).rev() {
        if COLUMNS[at].0 == COLUMNS[at - 1].0 {
            rows[0][at + 1].clear();
        }
    }
    rows[1][0] = "locale".to_owned();
    rows.extend(status.locales.iter().map(|row| {
        // Isolates keep a name that runs to the left from turning the figures around.
        let label = format!("{} \u{2068}{}\u{2069}", row.locale, name(&row.locale));
        std::iter::once(label).chain(COLUMNS.iter().map(|column| (column.2)(row))).collect()
    }));
    let widths: Vec<usize> = (0..=COLUMNS.len()).map(|at| widest(&rows, at)).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).enumerate().map(|(at, (cell, width))| {
            let space = " ".repeat(width.saturating_sub(cell.width()));
            if at == 0 { format!("{cell}{space}") } else { format!("{space}{cell}") }
        });
        format!("{}\n", cells.collect::<Vec<_>>().join("  ").trim_end())
    };
    let table: String = rows.iter().map(line).collect();
    table + &rest(status)
}

fn heads(of: fn(&Column) -> &'static str) -> Vec<String> {
    std::iter::once(String::new()).chain(COLUMNS.iter().map(|column| of(column).to_owned())).collect()
}

/// The width of a column in cells of the terminal: a sign of Japanese takes two.
fn widest(rows: &[Vec<String>], at: usize) -> usize {
    rows.iter().map(|row| row[at].width()).max().unwrap_or(0)
}

/// Nothing is easier to overlook than a zero, and most figures are.
fn figure(number: usize) -> String {
    if number == 0 { "·".to_owned() } else { number.to_string() }
}

fn trend(row: &LocaleStatus, now: usize, of: fn(Change) -> i64) -> String {
    let change = row.earlier.map_or(0, |earlier| of(Change::between(earlier, row.findings)));
    if change == 0 { figure(now) } else { format!("{now} ({change:+})") }
}

fn rest(status: &Status) -> String {
    let counts = status.elsewhere;
    let all = [("errors", counts.errors), ("warnings", counts.warnings), ("infos", counts.infos)];
    let some: Vec<String> =
        all.into_iter().filter(|(_, number)| *number > 0).map(|(name, number)| format!("{name}: {number}")).collect();
    if some.is_empty() { String::new() } else { format!("about no locale: {}\n", some.join(", ")) }
}

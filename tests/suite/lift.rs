//! How much more often each rule finds something in articles that a machine translated than in those that people did.
//!
//! People's translations are the control: a rule that finds as much in them tells of the language or of the source, and
//! not of damage. `LIFT="DIR DIR" cargo test --test suite lift -- --nocapture` prints findings in 1,000 articles of
//! either kind for the sources in these folders, and fails where a warning is not three times as frequent in the former.

use std::collections::BTreeMap;
use std::path::PathBuf;

use korak::compile::Compilation;
use korak::config::Config;
use korak::diagnostic::Severity;
use korak::model::group::Translation;

use crate::collection::{self, Collection};

/// How often a warning or an error has to find something in machine translations for once in people's.
const LEAST: f64 = 3.0;

/// From how many findings on a share tells something, and how many of them people have to have made.
const ENOUGH: usize = 20;
const OF_PEOPLE: usize = 5;

/// Rules that find as much in people's translations, and why they warn all the same.
const NO_DAMAGE: [(&str, &str); 4] = [
    ("FR02", "whether a translation is behind does not depend on who made it"),
    ("LK07", "people leave out the blank beside a link too, and readers see it"),
    ("ST02", "the source cuts its lists in two, and its translations show it"),
    ("ST12", "the source decides where a date stands, and its translations show it"),
];

/// What one rule found.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Row {
    machine: usize,
    human: usize,
}

/// Findings by rule in translations, and how many translations there are of either kind.
#[derive(Default)]
struct Lift {
    rows: BTreeMap<(bool, &'static str, &'static str), Row>,
    machine: usize,
    human: usize,
}

impl Lift {
    /// Of everything in `compilation`; a rule has a row for what warns and one for what is for information.
    fn of(compilation: &Compilation) -> Self {
        let mut lift = Self::default();
        let mut by = BTreeMap::new();
        for group in &compilation.groups {
            for runbook in &group.runbooks {
                by.insert((group.id.as_str(), &runbook.locale), runbook.translation);
                match runbook.translation {
                    Translation::Machine => lift.machine += 1,
                    Translation::Human => lift.human += 1,
                    _ => {}
                }
            }
        }
        for found in &compilation.findings.all_reported().expect("read") {
            let (Some(article), Some(locale)) = (&found.article, &found.locale) else { continue };
            let translation = by.get(&(&**article, locale));
            let row = || (found.severity < Severity::Warning, found.code, found.name);
            match translation {
                Some(Translation::Machine) => lift.rows.entry(row()).or_default().machine += 1,
                Some(Translation::Human) => lift.rows.entry(row()).or_default().human += 1,
                _ => {}
            }
        }
        lift
    }

    /// Findings in 1,000 translations by machines and by people.
    #[expect(clippy::cast_precision_loss, reason = "nobody has 2^52 findings")]
    fn rates(&self, row: Row) -> (f64, f64) {
        let rate = |found: usize, of: usize| 1000.0 * found as f64 / of.max(1) as f64;
        (rate(row.machine, self.machine), rate(row.human, self.human))
    }

    fn table(&self) -> String {
        let mut text = format!("findings in 1,000 of {} machine and {} human translations\n", self.machine, self.human);
        for ((mild, code, name), row) in &self.rows {
            let (machine, human) = self.rates(*row);
            let lift = if row.human == 0 { "-".to_owned() } else { format!("{:.1}", machine / human) };
            let grade = if *mild { "info" } else { "warning+" };
            text.push_str(&format!("{code} {name:<24} {grade:<8} {machine:>8.2} {human:>8.2} {lift:>6}\n"));
        }
        text
    }

    /// The rules that warn less than `least` times as often of what machines wrote as of what people did.
    fn doubtful(&self, least: f64) -> Vec<&'static str> {
        let enough =
            |(_, row): &(&(bool, &str, &str), &Row)| row.machine + row.human >= ENOUGH && row.human >= OF_PEOPLE;
        let warns = self.rows.iter().filter(|((mild, ..), _)| !mild).filter(enough);
        let low = warns.filter(|(_, row)| {
            let (machine, human) = self.rates(**row);
            machine < least * human
        });
        low.map(|((_, code, _), _)| *code).collect()
    }

    /// Fails for a rule that warns of what people write more often than `least` allows.
    fn expect(&self, least: f64) {
        let known = |code: &&str| !NO_DAMAGE.iter().any(|(known, _)| known == code);
        let doubtful: Vec<&str> = self.doubtful(least).into_iter().filter(known).collect();
        assert!(doubtful.is_empty(), "{doubtful:?}\n{}", self.table());
    }
}

/// The same for fewer articles, in which chance has more of a say.
pub(crate) fn expect(compilation: &Compilation) {
    let lift = Lift::of(compilation);
    assert!(lift.machine > 1000 && lift.human > 100, "{} and {} translations", lift.machine, lift.human);
    lift.expect(LEAST / 2.0);
}

/// Tells whoever asked for the figures.
#[test]
#[expect(clippy::print_stdout, reason = "the figures are asked for")]
fn the_lift_of_rules_in_folders_that_were_asked_for() {
    let Ok(folders) = std::env::var("LIFT") else { return };
    let sources: Vec<PathBuf> = folders.split_whitespace().map(PathBuf::from).collect();
    let lift = Lift::of(&collection::check(&Config::default(), &sources));
    println!("{}", lift.table());
    lift.expect(LEAST);
}

#[test]
fn a_rule_that_finds_as_much_in_what_people_wrote_is_doubtful() {
    let collection = Collection::new();
    let article = |kind: &str, text: &str| {
        format!("---\ntitle: A\nms.translationtype: {kind}\n---\n# Dele\n\nVelg **Del** {text}\n")
    };
    for at in 0..2 * ENOUGH {
        let text = if at % 4 == 0 { "og [](https://help.example.com/)" } else { "og lukk." };
        collection.write(&format!("nb-NO/machine-{at}.md"), &article("MT", text));
        collection.write(&format!("nb-NO/people-{at}.md"), &article("HT", if at < 20 { text } else { "og lukk." }));
    }
    let lift = |collection: &Collection| Lift::of(&collection.check_with("[rules]\nLK03 = \"error\"\n"));
    let row = |lift: &Lift| lift.rows.iter().find(|((mild, code, _), _)| !mild && *code == "LK03").map(|(_, row)| *row);
    let before = lift(&collection);
    assert_eq!((before.machine, before.human), (40, 40));
    assert_eq!(row(&before), Some(Row { machine: 10, human: 5 }));
    assert!(before.doubtful(LEAST).is_empty(), "15 findings tell nothing");
    for at in 20..40 {
        collection.write(&format!("nb-NO/people-{at}.md"), &article("HT", "og [](https://help.example.com/)"));
    }
    assert_eq!(lift(&collection).doubtful(LEAST), ["LK03"]);
}

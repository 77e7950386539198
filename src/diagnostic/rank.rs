//! Which of many findings to look at first.
//!
//! A list by severity alone begins with the most frequent error, hundreds of times over. Whoever reads ten findings
//! wants to know of ten kinds of damage, each shown once where it is plainest, and how much more of it there is.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{Certainty, Diagnostic, Severity};

/// One finding that stands for all of its rule.
#[derive(Clone, Copy, Debug)]
pub struct Lead<'a> {
    /// The finding.
    pub finding: &'a Diagnostic,
    /// How many others of its rule are as grave.
    pub more: usize,
    /// In how many files they and it are.
    pub files: usize,
}

/// What makes findings equally grave: whether the runbook still shows the defect, how bad and how sure it is.
type Gravity = (bool, Reverse<Severity>, Reverse<Certainty>);

impl Diagnostic {
    /// Whether it tells of a file that could not be read as it was meant: itself, its front matter or a fragment of it, or
    /// one that Korak failed on. Reports name each of them, however many there are of its rule.
    #[must_use]
    pub fn names_bad_input(&self) -> bool {
        self.severity == Severity::Error && ["IN", "PL", "FM"].iter().any(|family| self.code.starts_with(family))
    }

    /// The order of urgency, the most urgent first.
    ///
    /// What the runbook still shows comes before what it repairs; then the worse and the more certain; then steps, which
    /// customers follow, before other text; then what stands in more locales. The rest is by place.
    #[must_use]
    pub fn urgency(&self) -> impl Ord + '_ {
        (self.gravity(), self.at.is_none(), Reverse(self.also_in.len()), self.sort_key())
    }

    fn gravity(&self) -> Gravity {
        (self.fixed, Reverse(self.severity), Reverse(self.certainty))
    }
}

/// At most `most` findings, each of another rule: the gravest first, and among equals those whose rule finds something
/// in the most files.
///
/// Only what customers see and what is a warning or worse leads. Of the findings of a rule one of the gravest is taken:
/// if possible from an article that does not lead already, from the locale that leads least, in a step, and with
/// the text of the other side.
#[must_use]
pub fn leads<'a>(findings: &[&'a Diagnostic], most: usize) -> Vec<Lead<'a>> {
    let mut rules: BTreeMap<&str, Vec<&'a Diagnostic>> = BTreeMap::new();
    for finding in findings {
        rules.entry(finding.code).or_default().push(finding);
    }
    let files = |of: &[&Diagnostic]| of.iter().map(|finding| &*finding.place.path).collect::<BTreeSet<_>>().len();
    let grave = |of: Vec<&'a Diagnostic>| {
        let gravity = of.iter().map(|finding| finding.gravity()).min();
        let gravest: Vec<&Diagnostic> = of.into_iter().filter(|finding| Some(finding.gravity()) == gravity).collect();
        (gravity, Reverse(files(&gravest)), gravest)
    };
    let mut rules: Vec<_> = rules.into_values().map(grave).collect();
    // The sort is stable, so that equals stay in the order of their codes.
    rules.sort_by_key(|(gravity, files, _)| (*gravity, *files));
    let mut articles = BTreeSet::new();
    let mut locales: BTreeMap<_, usize> = BTreeMap::new();
    let mut leads = Vec::new();
    for (_, Reverse(files), gravest) in rules {
        let weighs = |finding: &&&Diagnostic| !finding.fixed && finding.severity >= Severity::Warning;
        let plainest = gravest.iter().filter(weighs).min_by_key(|finding| {
            let led = finding.article.as_ref().is_some_and(|article| articles.contains(article));
            let often = locales.get(&finding.locale).copied().unwrap_or_default();
            (led, often, finding.at.is_none(), finding.counterpart.is_none(), finding.urgency())
        });
        let Some(finding) = plainest.filter(|_| leads.len() < most) else { continue };
        articles.extend(&finding.article);
        *locales.entry(&finding.locale).or_default() += 1;
        leads.push(Lead { finding, more: gravest.len() - 1, files });
    }
    leads
}

/// All `findings` for people who read from the top: what [`leads`], and then the others by urgency, in which rules take
/// turns among what is equally grave.
#[must_use]
pub fn ranked<'a>(findings: &[&'a Diagnostic], most: usize) -> Vec<&'a Diagnostic> {
    let mut ranked: Vec<&Diagnostic> = leads(findings, most).iter().map(|lead| lead.finding).collect();
    let led: BTreeSet<*const Diagnostic> = ranked.iter().map(|finding| std::ptr::from_ref(*finding)).collect();
    let mut others: Vec<&Diagnostic> =
        findings.iter().copied().filter(|finding| !led.contains(&std::ptr::from_ref(*finding))).collect();
    others.sort_by(|a, b| a.urgency().cmp(&b.urgency()));
    let mut turns: BTreeMap<(Gravity, &str), usize> = BTreeMap::new();
    let mut in_turn = Vec::new();
    for finding in others {
        let turn = turns.entry((finding.gravity(), finding.code)).or_default();
        in_turn.push((finding.gravity(), *turn, finding));
        *turn += 1;
    }
    in_turn.sort_by_key(|(gravity, turn, _)| (*gravity, *turn));
    ranked.extend(in_turn.into_iter().map(|(_, _, finding)| finding));
    ranked
}

#[cfg(test)]
mod tests {
    use super::{leads, ranked};
    use crate::diagnostic::{Certainty, Diagnostic, Severity, sample};

    /// A finding of `code` in line `line` of `article`, written as `E`, `W` or `I`.
    fn finding(code: &'static str, grade: char, article: &str, line: u32) -> Diagnostic {
        let severity = match grade {
            'E' => Severity::Error,
            'W' => Severity::Warning,
            _ => Severity::Info,
        };
        let mut finding = Diagnostic { code, severity, article: Some(article.into()), ..sample::slovenian() };
        (finding.place.path, finding.place.line, finding.fixed) = (format!("sl-SI/{article}.md").into(), line, false);
        finding
    }

    fn all() -> Vec<Diagnostic> {
        let often = (0..20).map(|line| finding("LK03", 'E', if line < 5 { "a" } else { "b" }, line));
        let rare = [finding("TK05", 'E', "a", 7), finding("TK05", 'E', "c", 3), finding("TK02", 'E', "a", 9)];
        let milder = [finding("LK02", 'W', "a", 1), finding("LK02", 'W', "d", 1), finding("TY08", 'I', "d", 2)];
        let likely = Diagnostic { certainty: Certainty::Likely, ..finding("UI04", 'E', "e", 1) };
        let repaired = Diagnostic { fixed: true, ..finding("ST08", 'E', "f", 1) };
        often.chain(rare).chain(milder).chain([likely, repaired]).collect()
    }

    fn places(findings: &[&Diagnostic]) -> Vec<String> {
        findings.iter().map(|found| format!("{} {}", found.code, found.article.as_deref().unwrap_or(""))).collect()
    }

    #[test]
    fn every_rule_leads_once_the_gravest_and_widest_first_and_from_articles_of_their_own() {
        let all = all();
        let leads = leads(&all.iter().collect::<Vec<_>>(), 10);
        let shown: Vec<&Diagnostic> = leads.iter().map(|lead| lead.finding).collect();
        assert_eq!(places(&shown), ["LK03 a", "TK05 c", "TK02 a", "UI04 e", "LK02 d"]);
        assert_eq!((leads[0].more, leads[0].files), (19, 2));
    }

    #[test]
    fn behind_those_that_lead_equals_take_turns_and_nothing_is_lost() {
        let all = all();
        let order = ranked(&all.iter().collect::<Vec<_>>(), 2);
        assert_eq!(order.len(), all.len());
        let first = ["LK03 a", "TK05 c", "LK03 a", "TK05 a", "TK02 a", "LK03 a", "LK03 a"];
        assert_eq!(places(&order)[..7], first);
        assert_eq!(order.last().expect("findings").code, "ST08");
        let severities: Vec<_> = order.iter().filter(|found| !found.fixed).map(|found| found.severity).collect();
        assert!(severities.is_sorted_by(|one, next| one >= next));
    }

    #[test]
    fn locales_share_the_lead() {
        let places_of = [("AA01", "a"), ("AA01", "d"), ("AA02", "b"), ("AA02", "c")];
        let mut all = places_of.map(|(code, article)| finding(code, 'E', article, 1));
        all[3].locale = sample::japanese().locale;
        let order = ranked(&all.iter().collect::<Vec<_>>(), 10);
        assert_eq!(places(&order), ["AA01 a", "AA02 c", "AA02 b", "AA01 d"]);
    }
}

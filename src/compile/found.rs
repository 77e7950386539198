//! [`Collector`]: the findings of all articles, gathered as articles are done.

use std::sync::{Mutex, PoisonError};

use crate::diagnostic::{self, Diagnostic};
use crate::model::summary::GroupSummary;

/// Takes the findings out of summaries, from any thread.
///
/// There may be very many findings, each of them large. In one list for each article until the end they would all be
/// there twice while the lists are joined; one list that grows is mostly moved by the system without being copied.
#[derive(Debug, Default)]
pub(super) struct Collector(Mutex<Found>);

#[derive(Debug, Default)]
struct Found {
    reported: List,
    suppressed: List,
}

#[derive(Debug, Default)]
struct List {
    findings: Vec<Diagnostic>,
    /// Of each finding, the place of its article among all.
    articles: Vec<usize>,
}

impl Collector {
    /// Takes the findings of the article that stands at `place` among all.
    pub(super) fn take(&self, place: usize, summary: &mut GroupSummary) {
        let mut found = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        found.reported.take(place, std::mem::take(&mut summary.diagnostics));
        found.suppressed.take(place, std::mem::take(&mut summary.suppressed));
    }

    /// What is to be reported and what is not, each in the order of articles, whatever thread was first.
    pub(super) fn finish(self) -> (Vec<Diagnostic>, Vec<Diagnostic>) {
        let Found { reported, suppressed } = self.0.into_inner().unwrap_or_else(PoisonError::into_inner);
        (reported.sorted(), suppressed.sorted())
    }
}

impl List {
    fn take(&mut self, place: usize, findings: Vec<Diagnostic>) {
        self.articles.extend(std::iter::repeat_n(place, findings.len()));
        self.findings.extend(findings);
    }

    fn sorted(self) -> Vec<Diagnostic> {
        let Self { mut findings, articles } = self;
        let mut order: Vec<usize> = (0..articles.len()).collect();
        // Findings of one article came together, and stay in their order.
        order.sort_by_key(|&at| articles[at]);
        diagnostic::arrange(&mut findings, order);
        findings
    }
}

#[cfg(test)]
mod tests {
    use super::Collector;
    use crate::diagnostic::{Diagnostic, sample};
    use crate::model::article::ArticleId;
    use crate::model::summary::GroupSummary;

    #[test]
    fn the_order_is_that_of_articles_whatever_was_first() {
        let finding = |block| Diagnostic { block: Some(block), ..sample::slovenian() };
        let collector = Collector::default();
        for place in [2, 0, 3, 1] {
            let mut summary = GroupSummary {
                id: ArticleId("a".to_owned()),
                has_source: false,
                runbooks: Vec::new(),
                diagnostics: vec![finding(place * 10), finding(place * 10 + 1)],
                suppressed: vec![finding(place)],
                unread: Vec::new(),
                superseded: Vec::new(),
            };
            collector.take(place, &mut summary);
            assert!(summary.diagnostics.is_empty() && summary.suppressed.is_empty());
        }
        let blocks = |found: Vec<Diagnostic>| found.iter().filter_map(|found| found.block).collect::<Vec<_>>();
        let (reported, suppressed) = collector.finish();
        assert_eq!(blocks(reported), [0, 1, 10, 11, 20, 21, 30, 31]);
        assert_eq!(blocks(suppressed), [0, 1, 2, 3]);
    }
}

//! Which of many findings to look at first.

use std::cmp::Reverse;

use super::Diagnostic;

impl Diagnostic {
    /// The order of urgency, the most urgent first.
    ///
    /// What the runbook still shows comes before what it repairs; then the worse and the more certain; then steps, which
    /// customers follow, before other text; then what stands in more locales. The rest is by place.
    #[must_use]
    pub fn urgency(&self) -> impl Ord + '_ {
        (
            self.fixed,
            Reverse(self.severity),
            Reverse(self.certainty),
            self.at.is_none(),
            Reverse(self.also_in.len()),
            self.sort_key(),
        )
    }
}

//! [`Policy`]: what a portal is told to do with a runbook of which something is known.

use std::collections::BTreeMap;

use super::scope::Scope;
use crate::locale::Locale;
use crate::model::verdict::{Publish, Reason};

/// What each reason leads to, by scope.
#[derive(Clone, Debug, Default)]
pub struct Policy {
    /// First that of the whole project, then the overrides as they stand in the file.
    sets: Vec<(Scope, BTreeMap<Reason, Publish>)>,
}

impl Policy {
    /// A policy as configured; where several sets say something of a reason, the last one decides.
    #[must_use]
    pub fn new(sets: Vec<(Scope, BTreeMap<Reason, Publish>)>) -> Self {
        Self { sets }
    }

    /// What `reason` leads to for the runbook made from the file at `path`.
    #[must_use]
    pub fn of(&self, reason: Reason, path: &str, locale: &Locale) -> Publish {
        let said = self.sets.iter().rev().filter_map(|(scope, set)| Some((scope, *set.get(&reason)?)));
        let here = said.into_iter().find(|(scope, _)| scope.holds(path, Some(locale)));
        here.map_or(reason.default_publish(), |(_, publish)| publish)
    }
}

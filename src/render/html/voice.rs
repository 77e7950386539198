//! [`Voice`]: the templates in one language, and what that language says on every page.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use tera::Tera;

use super::Messages;
use super::aloud::Aloud;
use super::templates::{self, ISOLATES, Templates};
use crate::locale::{Argument, Message};

/// The templates in one language.
pub(super) struct Voice {
    pub(super) tera: Tera,
    pub(super) messages: Messages,
    /// What the locale calls itself, or its tag when no catalogue has it.
    pub(super) name: String,
    pub(super) phrases: Phrases,
    pub(super) aloud: Arc<Aloud>,
    /// What short procedures say of their steps, by number and total.
    steps: RwLock<BTreeMap<(usize, usize), Phrase>>,
}

/// A message that stands in a page as it is.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    markup: String,
    plain: Option<String>,
}

/// The messages without variables that the body of a page may need.
pub(super) struct Phrases {
    pub(super) alternative: Phrase,
    pub(super) choose_any: Phrase,
    pub(super) choose_one: Phrase,
    pub(super) command: Phrase,
    pub(super) fallback_procedure: Phrase,
    pub(super) menu_lost: Phrase,
    pub(super) menu_path: Phrase,
    pub(super) notes: Phrase,
    pub(super) optional: Phrase,
    pub(super) other_ways: Phrase,
    pub(super) prerequisites: Phrase,
    pub(super) related: Phrase,
    pub(super) result: Phrase,
    pub(super) source_text: Phrase,
    pub(super) variants_notice: Phrase,
    labels: [(&'static str, Phrase); 5],
}

/// How many steps a procedure may have whose numbers are kept in words.
const SHORT: usize = 24;

impl Voice {
    pub(super) fn new(templates: &Templates, messages: Messages) -> Self {
        let aloud = Arc::new(Aloud::new(&*messages));
        let say = |id: &str| Phrase::of(&messages.message(id, &[]));
        Self {
            tera: templates::speaking(templates, &messages, &aloud),
            name: messages.name(),
            phrases: Phrases::of(&say),
            steps: RwLock::default(),
            aloud,
            messages,
        }
    }

    /// The message `id` with its variables.
    pub(super) fn say(&self, id: &str, variables: &[(&str, Argument)]) -> Phrase {
        Phrase::of(&self.messages.message(id, variables))
    }

    /// Which step of how many it is.
    pub(super) fn step_of(&self, number: usize, total: usize) -> Phrase {
        // A thread that panicked while it held the lock has left a whole map behind.
        if let Some(known) = self.steps.read().unwrap_or_else(PoisonError::into_inner).get(&(number, total)) {
            return known.clone();
        }
        let said = self.say("step-of", &[("n", Argument::Number(number)), ("total", Argument::Number(total))]);
        if total <= SHORT {
            self.steps.write().unwrap_or_else(PoisonError::into_inner).insert((number, total), said.clone());
        }
        said
    }
}

impl Phrase {
    fn of(message: &Message) -> Self {
        let plain = message.fallback.is_none().then(|| message.text.replace(ISOLATES, ""));
        Self { markup: templates::markup(message), plain }
    }

    /// The message as safe markup, marked with its language where that is not the page's.
    pub(super) fn markup(&self) -> &str {
        &self.markup
    }

    /// The message as text; `None` where it is in another language than the page.
    pub(super) fn plain(&self) -> Option<&str> {
        self.plain.as_deref()
    }
}

impl Phrases {
    fn of(say: &dyn Fn(&str) -> Phrase) -> Self {
        let label = |kind| (kind, say(&format!("note-{kind}")));
        Self {
            alternative: say("alternative"),
            choose_any: say("choose-any"),
            choose_one: say("choose-one"),
            command: say("command"),
            fallback_procedure: say("fallback-procedure"),
            menu_lost: say("menu-lost"),
            menu_path: say("menu-path"),
            notes: say("notes"),
            optional: say("optional"),
            other_ways: say("other-ways"),
            prerequisites: say("prerequisites"),
            related: say("related"),
            result: say("result"),
            source_text: say("source-text"),
            variants_notice: say("variants-notice"),
            labels: ["note", "tip", "important", "warning", "caution"].map(label),
        }
    }

    /// The label of a call-out of that kind.
    pub(super) fn note(&self, kind: &str) -> &Phrase {
        let known = self.labels.iter().find(|(known, _)| *known == kind);
        &known.unwrap_or(&self.labels[0]).1
    }
}

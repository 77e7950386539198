//! [`Voice`]: one language, and what it says on every page.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use super::Messages;
use super::aloud::Aloud;
use super::templates::{self, ISOLATES, Speech, Templates};
use crate::locale::{Argument, Locale, Message};

/// What pages say in one language.
pub(super) struct Voice {
    pub(super) speech: Arc<Speech>,
    pub(super) messages: Messages,
    /// What the locale calls itself, or its tag when no catalogue has it.
    pub(super) name: String,
    pub(super) phrases: Phrases,
    pub(super) aloud: Arc<Aloud>,
    /// What was said of numbers: of all there are, or of one of them.
    counts: Said<(usize, usize)>,
    /// What was said of days.
    days: Said<(i32, u8, u8)>,
}

/// Messages with variables that were made before, by identifier and variables: many pages have the same.
#[derive(Default)]
struct Said<K>(RwLock<BTreeMap<(&'static str, K), Arc<Phrase>>>);

/// A message that stands in a page as it is.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    markup: String,
    plain: String,
    /// The language that stands in for that of the page, if one does.
    lang: Option<Locale>,
}

/// The messages without variables that a page may need.
pub(super) struct Phrases {
    pub(super) all_languages: Phrase,
    pub(super) alternative: Phrase,
    pub(super) back_to_list: Phrase,
    pub(super) choose_any: Phrase,
    pub(super) choose_one: Phrase,
    pub(super) command: Phrase,
    pub(super) copied: Phrase,
    pub(super) copy: Phrase,
    pub(super) fallback_procedure: Phrase,
    pub(super) hide_source: Phrase,
    pub(super) ids: Phrase,
    pub(super) menu_lost: Phrase,
    pub(super) menu_path: Phrase,
    pub(super) notes: Phrase,
    pub(super) notice_errors: Phrase,
    pub(super) notice_machine_translated: Phrase,
    pub(super) notice_recovered: Phrase,
    pub(super) notice_unconfirmed: Phrase,
    pub(super) optional: Phrase,
    pub(super) other_languages: Phrase,
    pub(super) other_ways: Phrase,
    pub(super) prerequisites: Phrase,
    pub(super) progress: Phrase,
    pub(super) related: Phrase,
    pub(super) result: Phrase,
    pub(super) show_source: Phrase,
    pub(super) site_title: Phrase,
    pub(super) skip_to_content: Phrase,
    pub(super) source_article: Phrase,
    pub(super) source_text: Phrase,
    pub(super) step_done: Phrase,
    pub(super) translated_by_machine: Phrase,
    pub(super) translated_by_people: Phrase,
    pub(super) variants_notice: Phrase,
    labels: [(&'static str, Phrase); 5],
    kinds: [(&'static str, Phrase); 5],
}

/// How many messages with variables are kept of a kind.
const KEPT: usize = 512;

impl<K: Ord> Said<K> {
    /// The message `id` with these variables, as `say` gives it.
    fn get(&self, id: &'static str, variables: K, say: impl FnOnce() -> Phrase) -> Arc<Phrase> {
        let asked = (id, variables);
        // A thread that panicked while it held the lock has left a whole map behind.
        if let Some(known) = self.0.read().unwrap_or_else(PoisonError::into_inner).get(&asked) {
            return Arc::clone(known);
        }
        let said = Arc::new(say());
        let mut all = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if all.len() < KEPT {
            all.insert(asked, Arc::clone(&said));
        }
        said
    }
}

impl Voice {
    pub(super) fn new(templates: &Templates, messages: Messages) -> Self {
        let aloud = Arc::new(Aloud::new(&*messages));
        let say = |id: &str, variables: &[(&str, Argument)]| Phrase::of(&messages.message(id, variables));
        Self {
            speech: Speech::new(templates, &messages, &aloud),
            name: messages.name(),
            phrases: Phrases::of(say),
            counts: Said::default(),
            days: Said::default(),
            aloud,
            messages,
        }
    }

    /// The message `id` with its variables.
    pub(super) fn say(&self, id: &str, variables: &[(&str, Argument)]) -> Phrase {
        Phrase::of(&self.messages.message(id, variables))
    }

    /// Which step of how many it is.
    pub(super) fn step_of(&self, number: usize, total: usize) -> Arc<Phrase> {
        let variables = || [("n", Argument::Number(number)), ("total", Argument::Number(total))];
        self.counts.get("step-of", (number, total), || self.say("step-of", &variables()))
    }

    /// The message `id` about `number` things.
    pub(super) fn count(&self, id: &'static str, number: usize) -> Arc<Phrase> {
        self.counts.get(id, (number, number), || self.say(id, &[("n", Argument::Number(number))]))
    }

    /// The message `id` about a day, which is written in words where it is one.
    pub(super) fn day(&self, id: &'static str, iso: &str) -> Arc<Phrase> {
        let say = |day: String| self.say(id, &[("date", Argument::Text(day.replace(ISOLATES, "")))]);
        match templates::parts(iso) {
            Some(date) => self.days.get(id, date, || say(self.messages.date(date))),
            None => Arc::new(say(iso.to_owned())),
        }
    }
}

impl Phrase {
    fn of(message: &Message) -> Self {
        let plain = message.text.replace(ISOLATES, "");
        Self { markup: templates::markup(message), plain, lang: message.fallback.clone() }
    }

    /// The message as safe markup, marked with its language where that is not the page's.
    pub(super) fn markup(&self) -> &str {
        &self.markup
    }

    /// The message as text; `None` where it is in another language than the page.
    pub(super) fn plain(&self) -> Option<&str> {
        self.lang.is_none().then_some(self.plain.as_str())
    }

    /// The message as text, in whatever language it is.
    pub(super) fn value(&self) -> &str {
        &self.plain
    }

    /// The language of the message, where that is not the page's.
    pub(super) fn lang(&self) -> Option<&Locale> {
        self.lang.as_ref()
    }
}

impl Phrases {
    fn of(speak: impl Fn(&str, &[(&str, Argument)]) -> Phrase) -> Self {
        let say = |id: &str| speak(id, &[]);
        let place = |name: &str| Argument::Text(format!("{{{name}}}"));
        Self {
            all_languages: say("all-languages"),
            alternative: say("alternative"),
            back_to_list: say("back-to-list"),
            choose_any: say("choose-any"),
            choose_one: say("choose-one"),
            command: say("command"),
            copied: say("copied"),
            copy: say("copy"),
            fallback_procedure: say("fallback-procedure"),
            hide_source: say("hide-source"),
            ids: say("ids"),
            menu_lost: say("menu-lost"),
            menu_path: say("menu-path"),
            notes: say("notes"),
            notice_errors: say("notice-errors"),
            notice_machine_translated: say("notice-machine-translated"),
            notice_recovered: say("notice-recovered"),
            notice_unconfirmed: say("notice-unconfirmed"),
            optional: say("optional"),
            other_languages: say("other-languages"),
            other_ways: say("other-ways"),
            prerequisites: say("prerequisites"),
            progress: speak("progress", &[("done", place("done")), ("total", place("total"))]),
            related: say("related"),
            result: say("result"),
            show_source: say("show-source"),
            site_title: say("site-title"),
            skip_to_content: say("skip-to-content"),
            source_article: say("source-article"),
            source_text: say("source-text"),
            step_done: say("step-done"),
            translated_by_machine: say("translated-by-machine"),
            translated_by_people: say("translated-by-people"),
            variants_notice: say("variants-notice"),
            labels: ["note", "tip", "important", "warning", "caution"].map(|kind| (kind, say(&format!("note-{kind}")))),
            kinds: ["procedure", "reference", "redirect", "notice", "template"]
                .map(|kind| (kind, say(&format!("kind-{kind}")))),
        }
    }

    /// The label of a call-out of that kind.
    pub(super) fn note(&self, kind: &str) -> &Phrase {
        named(&self.labels, kind)
    }

    /// What an article of that kind is called.
    pub(super) fn kind(&self, kind: &str) -> &Phrase {
        named(&self.kinds, kind)
    }
}

/// The message by that name, of a few that have one each.
fn named<'p>(phrases: &'p [(&'static str, Phrase); 5], name: &str) -> &'p Phrase {
    let known = phrases.iter().find(|(known, _)| *known == name);
    &known.unwrap_or(&phrases[0]).1
}

//! [`Aloud`]: what a screen reader says of a fragment besides its text, in one language.

use super::super::fragment;
use super::templates::foreign;
use crate::locale::Translator;

/// That a menu path is one, what stands between its entries, that text is to be typed, that keys are pressed: what a
/// fragment has, and what a page has in its place.
pub(super) struct Aloud(Vec<(&'static str, String)>);

impl Aloud {
    pub(super) fn new(messages: &dyn Translator) -> Self {
        let say = |id: &str| {
            let mut words = String::new();
            fragment::escape(&messages.message(id, &[]).text, &mut words);
            words
        };
        let unseen = |id: &str, markup: &str| {
            let lang = messages.message(id, &[]).fallback.map(|locale| foreign(&locale)).unwrap_or_default();
            format!("<span class=\"unseen\"{lang}>{} </span>{markup}", say(id))
        };
        // A name in another language would be read as one of the article's: none is better.
        let name = match messages.message("menu-path", &[]).fallback {
            None => format!(" aria-label=\"{}\"", say("menu-path")),
            Some(_) => String::new(),
        };
        let menu = format!("<span role=\"list\"{name} class=\"rb-menu");
        Self(vec![
            (fragment::MENU, menu),
            (fragment::SEGMENT, fragment::SEGMENT.replace(" class", " role=\"listitem\" class")),
            (fragment::THEN, unseen("menu-then", &fragment::THEN.replace(" class", " aria-hidden=\"true\" class"))),
            (fragment::INPUT, unseen("input-label", fragment::INPUT)),
            (fragment::KEY, unseen("key-combination", fragment::KEY)),
        ])
    }

    /// Appends the fragment `html` as it is said. It is safe, and text in it holds no markup that could be mistaken for
    /// that of a path.
    pub(super) fn say(&self, html: &str, said: &mut String) {
        let mut rest = html;
        while let Some(at) = rest.find('<') {
            said.push_str(&rest[..at]);
            rest = &rest[at..];
            if let Some((markup, spoken)) = self.0.iter().find(|(markup, _)| rest.starts_with(markup)) {
                said.push_str(spoken);
                rest = &rest[markup.len()..];
                continue;
            }
            let (tag, after) = rest.split_at(rest.find('>').map_or(rest.len(), |end| end + 1));
            // No page says where its readers come from, so links need not say so one by one.
            match tag.strip_suffix('>').and_then(|tag| tag.strip_suffix(fragment::REL)) {
                Some(tag) => said.extend([tag, ">"]),
                None => said.push_str(tag),
            }
            rest = after;
        }
        said.push_str(rest);
    }
}

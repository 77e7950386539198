//! [`Markup`]: a page that grows, into which nothing gets unescaped that the program does not have in its own text.

use super::howto::Data;
use super::voice::{Phrase, Voice};
use crate::render::fragment;
use crate::render::json::{Inline, Runbook};

/// Markup that grows.
pub(super) struct Markup(String);

impl Markup {
    /// Room for the page of `runbook`.
    pub(super) fn with_room_for(runbook: &Runbook<'_>) -> Self {
        Self(String::with_capacity(4_096 + 2_048 * runbook.procedures.len()))
    }

    /// What the program itself has to say: no text of an article lives as long.
    pub(super) fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Text or the value of an attribute, escaped as templates escape it.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        fragment::show(text, &mut self.0);
        self
    }

    pub(super) fn number(&mut self, number: usize) -> &mut Self {
        match u8::try_from(number) {
            Ok(digit) if digit < 10 => self.0.push(char::from(b'0' + digit)),
            _ => self.0.push_str(&number.to_string()),
        }
        self
    }

    /// A message, which was escaped when it was made.
    pub(super) fn phrase(&mut self, phrase: &Phrase) -> &mut Self {
        self.0.push_str(phrase.markup());
        self
    }

    /// A message as the value of an attribute, be it in another language.
    pub(super) fn value(&mut self, phrase: &Phrase) -> &mut Self {
        self.text(phrase.value())
    }

    /// The attribute that says which language a message is in, where that is not the page's.
    pub(super) fn lang(&mut self, name: &'static str, phrase: &Phrase) -> &mut Self {
        match phrase.lang() {
            Some(locale) => self.raw(name).text(locale.as_str()).raw("\""),
            None => self,
        }
    }

    /// The page in the words of schema.org.
    pub(super) fn data(&mut self, data: &Data) -> &mut Self {
        self.0.push_str(data.as_str());
        self
    }

    /// An attribute that names an element. A name in another language than the page would be read as one of it: none is
    /// better.
    pub(super) fn label(&mut self, phrase: &Phrase) -> &mut Self {
        match phrase.plain() {
            Some(name) => self.raw(" aria-label=\"").text(name).raw("\""),
            None => self,
        }
    }

    /// Running text, which `fragment` has made safe, with what a screen reader says besides.
    pub(super) fn spoken(&mut self, inline: &Inline<'_>, voice: &Voice) -> &mut Self {
        voice.aloud.say(&inline.html, &mut self.0);
        self
    }

    /// A link, if its address is one that may be followed.
    pub(super) fn link(&mut self, text: &str, href: &str) -> &mut Self {
        match fragment::address(href).filter(|address| !address.is_empty()) {
            Some(address) => self.raw("<a href=\"").text(&address).raw("\">").text(text).raw("</a>"),
            None => self.text(text),
        }
    }
}

impl From<Markup> for String {
    fn from(markup: Markup) -> Self {
        markup.0
    }
}

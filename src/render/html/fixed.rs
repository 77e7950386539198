//! What every page of a locale says alike: calls of a built-in template for messages without variables, which become
//! look-ups when it is read. A call costs a page several times as much, and there are dozens on each.

use std::collections::{BTreeMap, BTreeSet};

use tera::{Map, Value};

/// The functions whose calls become look-ups, with the name of the map that a template then looks into.
const MAPS: [(&str, &str); 3] = [("t", "says"), ("t_attr", "plain"), ("t_lang", "alien")];

/// The messages that templates ask for without variables: function and identifier.
#[derive(Default)]
pub(super) struct Fixed(BTreeSet<(&'static str, String)>);

impl Fixed {
    /// `template` with look-ups in the place of calls. Components are left alone: they see nothing but what they are
    /// given.
    pub(super) fn looked_up(&mut self, template: &str) -> String {
        if template.contains("{% component") {
            return template.to_owned();
        }
        let mut text = String::with_capacity(template.len());
        let mut rest = template;
        while let Some((before, after)) = rest.split_once("(id=") {
            let name = before.rsplit(|c: char| c != '_' && !c.is_ascii_alphanumeric()).next().unwrap_or_default();
            let known = MAPS.iter().find(|(function, _)| *function == name);
            match known.zip(only_argument(after)) {
                Some(((function, map), (id, behind))) => {
                    text.extend([&before[..before.len() - name.len()], map, ".", &key(id)]);
                    self.0.insert((function, id.to_owned()));
                    rest = behind;
                }
                None => {
                    text.extend([before, "(id="]);
                    rest = after;
                }
            }
        }
        text + rest
    }

    /// The messages as templates look for them: maps with their names. `say` has what a function gives for an identifier.
    pub(super) fn said(&self, say: impl Fn(&str, &str) -> Value) -> Vec<(&'static str, Value)> {
        let mut maps: BTreeMap<&'static str, Map> = MAPS.iter().map(|(function, _)| (*function, Map::new())).collect();
        for (function, id) in &self.0 {
            maps.entry(function).or_default().insert(key(id).into(), say(function, id));
        }
        MAPS.map(|(function, map)| (map, Value::from(maps.remove(function).unwrap_or_default()))).into()
    }
}

/// The identifier in quotes that `arguments` begin with, and what follows the call; `None` where there are further
/// arguments, or the identifier is put together.
fn only_argument(arguments: &str) -> Option<(&str, &str)> {
    let quote = arguments.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let (id, rest) = arguments[1..].split_once(quote)?;
    Some((id, rest.strip_prefix(')')?))
}

/// An identifier as a template may write it after a dot.
fn key(id: &str) -> String {
    id.replace('-', "_")
}

#[cfg(test)]
mod tests {
    use super::Fixed;

    #[test]
    fn only_calls_without_variables_become_look_ups() {
        let mut fixed = Fixed::default();
        let text = "{{ t(id=\"a-b\") }}{{ t_attr(id='c') }}{% if not t_lang(id='d') %}{{ t(id=\"e\", n=1) }}{{ t(id=\"f-\" ~ g) }}<p id=\"x\">";
        let expected =
            "{{ says.a_b }}{{ plain.c }}{% if not alien.d %}{{ t(id=\"e\", n=1) }}{{ t(id=\"f-\" ~ g) }}<p id=\"x\">";
        assert_eq!(fixed.looked_up(text), expected);
        let component = "{% component a() %}{{ t(id=\"b\") }}{% endcomponent a %}";
        assert_eq!(fixed.looked_up(component), component);
    }
}

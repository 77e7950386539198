//! [`List`]: paths of files, sorted, in one text.

/// Paths of files, each in a line that ends, sorted and none twice: there are very many of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct List {
    text: String,
    /// Where each line begins.
    starts: Vec<usize>,
}

impl List {
    /// The list that `text` is; `None` when its lines do not end, are not sorted, or one does not pass `check`.
    pub(super) fn parse(text: String, check: impl Fn(&str) -> bool) -> Option<Self> {
        let mut starts = Vec::new();
        let (mut start, mut last) = (0, None);
        while let Some(len) = text[start..].find('\n') {
            let line = &text[start..start + len];
            if last.is_some_and(|last| last >= line) || !check(line) {
                return None;
            }
            last = Some(line);
            starts.push(start);
            start += len + 1;
        }
        (start == text.len()).then_some(Self { text, starts })
    }

    /// The list of `paths` in any order, some of which may be the same.
    pub(super) fn of<'a>(paths: impl IntoIterator<Item = &'a str>) -> Self {
        let mut paths: Vec<&str> = paths.into_iter().collect();
        // Most come from a list, in its order.
        paths.sort();
        paths.dedup();
        // There are very many, and they stay: no more room than they need.
        let len = paths.iter().map(|path| path.len() + 1).sum();
        let mut list = Self { text: String::with_capacity(len), starts: Vec::with_capacity(paths.len()) };
        for path in paths {
            list.starts.push(list.text.len());
            list.text.push_str(path);
            list.text.push('\n');
        }
        list
    }

    /// The lines as one text.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// How many paths there are.
    pub(super) fn len(&self) -> usize {
        self.starts.len()
    }

    /// The path in a line.
    pub(super) fn line(&self, at: usize) -> &str {
        let end = self.starts.get(at + 1).copied().unwrap_or(self.text.len());
        &self.text[self.starts[at]..end - 1]
    }

    /// All paths.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|at| self.line(at))
    }

    /// Whether a path is in the list.
    pub(super) fn contains(&self, path: &str) -> bool {
        // The end of a line comes before everything that may stand in a path, so lines are in the order of their paths.
        let (text, wanted) = (self.text.as_bytes(), path.as_bytes());
        let starts_as = |start: usize| &text[start..text.len().min(start + wanted.len())];
        let at = self.starts.partition_point(|&start| starts_as(start) < wanted);
        !path.contains('\n') && at < self.len() && self.line(at) == path
    }

    /// The paths that `other` does not have.
    pub(super) fn without(&self, other: &Self) -> impl Iterator<Item = &str> {
        let mut others = other.iter().peekable();
        self.iter().filter(move |path| {
            while others.next_if(|other| other < path).is_some() {}
            others.peek() != Some(path)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::List;

    #[test]
    fn a_list_is_what_its_text_says() {
        let list = List::of(["b", "a/b", "a", "a/B", "a", "a b"]);
        assert_eq!(list.iter().collect::<Vec<_>>(), ["a", "a b", "a/B", "a/b", "b"]);
        assert_eq!(List::parse(list.text().to_owned(), |_| true), Some(list.clone()));
        assert_eq!(list.len(), 5);
        assert!(list.iter().all(|path| list.contains(path)));
        assert!(["", "A", "a/", "a/b/c", "ab", "c", "a\na b"].iter().all(|path| !list.contains(path)));
        let other = List::of(["a", "a/b", "c"]);
        assert_eq!(list.without(&other).collect::<Vec<_>>(), ["a b", "a/B", "b"]);
        assert_eq!(other.without(&list).collect::<Vec<_>>(), ["c"]);
        assert_eq!(list.without(&List::default()).count(), 5);
    }

    #[test]
    fn a_text_that_is_no_list_is_refused() {
        for text in ["a", "a\nb", "b\na\n", "a\na\n", "a\n../b\n"] {
            assert_eq!(List::parse(text.to_owned(), |path| !path.starts_with('.')), None, "{text:?}");
        }
        assert_eq!(List::parse(String::new(), |_| false), Some(List::default()));
    }
}

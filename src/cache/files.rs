//! [`Files`]: what is known of each of very many files.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hasher};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The name of a file, as the system spells it.
type Name = Box<[u8]>;

/// What is known of files, by name.
///
/// Paths of one folder begin alike, which makes them slow to compare: they are told apart by a number made of all their
/// bytes, and by a second one where that is the same.
#[derive(Clone, Debug)]
pub(super) struct Files<T>(BTreeMap<(u64, u32), (Name, T)>);

impl<T> Default for Files<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T> Files<T> {
    /// What is known of the file.
    pub(super) fn get(&self, name: &[u8]) -> Option<&T> {
        self.place(name).ok().and_then(|place| self.0.get(&place)).map(|(_, known)| known)
    }

    /// Notes what is known of the file, in place of what was.
    pub(super) fn insert(&mut self, name: &[u8], known: T) {
        match self.place(name) {
            Ok(place) => _ = self.0.get_mut(&place).map(|(_, old)| *old = known),
            Err(place) => _ = self.0.insert(place, (name.into(), known)),
        }
    }

    /// Where the file is, or else where it would be.
    fn place(&self, name: &[u8]) -> Result<(u64, u32), (u64, u32)> {
        let mut place = (number(name), 0);
        while let Some((other, _)) = self.0.get(&place) {
            if **other == *name {
                return Ok(place);
            }
            place.1 += 1;
        }
        Err(place)
    }
}

/// A number made of all bytes. It need not be the same in another version of the program.
fn number(name: &[u8]) -> u64 {
    // Nobody can make many names of one number, and a few are told apart.
    let mut number = DefaultHasher::new();
    number.write(name);
    number.finish()
}

impl<T: Serialize> Serialize for Files<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.values())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Files<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let all = Vec::<(&[u8], T)>::deserialize(deserializer)?;
        let mut files = Self::default();
        all.into_iter().for_each(|(name, known)| files.insert(name, known));
        Ok(files)
    }
}

#[cfg(test)]
mod tests {
    use super::{Files, number};

    #[test]
    fn files_are_told_apart_and_come_back() {
        let names: Vec<String> = (0..2000).map(|at| format!("/a/long/folder/{at}.md")).collect();
        let mut files = Files::default();
        names.iter().enumerate().for_each(|(at, name)| files.insert(name.as_bytes(), at));
        files.insert(names[7].as_bytes(), 70);
        let bytes = postcard::to_allocvec(&files).expect("bytes");
        let back: Files<usize> = postcard::from_bytes(&bytes).expect("files");
        for files in [files, back] {
            assert_eq!(files.get(names[7].as_bytes()), Some(&70));
            assert_eq!(files.get(names[1999].as_bytes()), Some(&1999));
            assert_eq!(files.get(b"/a/long/folder/"), None);
        }
    }

    #[test]
    fn names_of_one_number_are_kept_apart() {
        let mut files = Files::default();
        files.0.insert((number(b"one"), 0), (b"other".as_slice().into(), 1));
        files.insert(b"one", 2);
        assert_eq!(files.get(b"one"), Some(&2));
        assert_eq!(files.0.len(), 2);
    }
}

//! A cache of what was read in a text, such as a line or a paragraph of a letter, which is read again after
//! every pause in writing and nearly always as before. The cache belongs to one thread and is emptied when it
//! is full, so memory stays bounded. Results for tokens have a cache of their own; see
//! [`tokens`](super::tokens).

use std::{
    any::{Any, TypeId},
    cell::RefCell,
    collections::HashMap,
    rc::Rc,
};

/// The most bytes of text in the cache, chosen by hand: ten letters of 5,000 words.
const MOST: usize = 300_000;

#[derive(Default)]
struct Cache {
    made: HashMap<TypeId, HashMap<Box<str>, Rc<dyn Any>>>,
    /// The sum of the lengths of the keys.
    bytes: usize,
}

thread_local! {
    static CACHE: RefCell<Cache> = RefCell::default();
}

/// Returns the cached result of type `T` for a text, or computes it with `make` and caches it.
///
/// The result must depend on the text alone, and count in bytes of it. `T` must be used by one caller only.
///
/// # Examples
/// ```
/// use tactful::text::remembered::remembered;
///
/// struct Commas(usize);
/// let commas = |text: &str| remembered(text, |text| Commas(text.matches(',').count())).0;
/// assert_eq!((commas("a, b, c"), commas("a, b, c")), (2, 2));
/// ```
pub fn remembered<T: 'static>(text: &str, make: impl FnOnce(&str) -> T) -> Rc<T> {
    let kind = TypeId::of::<T>();
    let known = CACHE.with_borrow(|cache| cache.made.get(&kind)?.get(text).cloned());
    if let Some(known) = known.and_then(|known| known.downcast().ok()) {
        return known;
    }
    let made = Rc::new(make(text));
    CACHE.with_borrow_mut(|cache| {
        if cache.bytes + text.len() > MOST {
            *cache = Cache::default();
        }
        cache.bytes += text.len();
        cache.made.entry(kind).or_default().insert(text.into(), made.clone());
    });
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cache_is_bounded_and_kinds_are_told_apart() {
        struct Letters(usize);
        struct Words(usize);
        for n in 0..3000 {
            let text = format!("{n} {}", "word ".repeat(40));
            assert_eq!(remembered(&text, |text| Letters(text.len())).0, text.len());
            assert_eq!(remembered(&text, |text| Words(text.split_whitespace().count())).0, 41);
        }
        CACHE.with_borrow(|cache| {
            let kept = cache.made.values().flat_map(HashMap::keys).map(|key| key.len()).sum::<usize>();
            assert!(cache.bytes <= MOST, "{} bytes are remembered", cache.bytes);
            assert_eq!(cache.bytes, kept);
        });
    }
}

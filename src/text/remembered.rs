//! Cached results of what was read in a text, such as a line or a paragraph of a letter. The cache belongs to
//! one thread. Results for tokens are cached with them; see [`tokens`](super::tokens).

use super::cache::Cache;
use std::{
    any::{Any, TypeId},
    cell::RefCell,
    collections::HashMap,
    rc::Rc,
};

/// The most bytes of text for each type of result, chosen by hand: ten letters of 5,000 words.
const MOST: usize = 300_000;

thread_local! {
    static MADE: RefCell<HashMap<TypeId, Cache<Rc<dyn Any>>>> = RefCell::default();
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
    let known = MADE.with_borrow_mut(|made| made.get_mut(&kind)?.get(text));
    if let Some(known) = known.and_then(|known| known.downcast().ok()) {
        return known;
    }
    let new = Rc::new(make(text));
    MADE.with_borrow_mut(|made| {
        made.entry(kind).or_insert_with(|| Cache::new(MOST)).insert(text, new.clone());
    });
    new
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_apart() {
        struct Letters(usize);
        struct Words(usize);
        for n in 0..3000 {
            let text = format!("{n} {}", "word ".repeat(40));
            assert_eq!(remembered(&text, |text| Letters(text.len())).0, text.len());
            assert_eq!(remembered(&text, |text| Words(text.split_whitespace().count())).0, 41);
        }
    }
}

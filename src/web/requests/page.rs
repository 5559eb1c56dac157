//! Replies to requests from content scripts, the same in the extension and in the playground.

use super::super::{icon::Icon, milliseconds, random, storage};
use crate::{
    desk::Known,
    moment::Moment,
    page_report::PageReport,
    refusal::Refusal,
    requests::{Command, IgnoreAnswer, PageAnswer, PageRequest, SentAnswer},
    settings::{Which, ignored::Scope},
    snapshot::Snapshot,
};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// What the replies need: the stored data, and the browser if there is an extension.
pub trait Host: Clone + 'static {
    /// Returns a copy of what is stored.
    async fn read(&self) -> Result<Stored, JsError>;

    /// Changes what is stored and returns the result of `change`. If that is an error, nothing is stored.
    async fn update<T>(&self, change: impl FnOnce(&mut Known) -> Result<T, Refusal>) -> Result<T, JsError>;

    /// Lists the extension's keyboard shortcuts.
    async fn commands(&self) -> Result<Vec<Command>, JsError>;

    /// Opens a page of the extension.
    async fn open(&self, path: &str);

    /// Shows a state on the icon.
    fn show(&self, icon: &Icon);

    /// Shows a report on the icon. `is_first`: the page may have been loaded since the icon was last set.
    fn checked(&self, report: &PageReport, is_first: bool);
}

/// What is stored.
pub struct Stored {
    /// People, words and choices.
    pub known: Known,
    /// A sentence for the user about data that was set aside.
    pub notice: Option<String>,
}

/// Who sent the request, as the browser says.
pub struct Asker {
    /// The origin of the page.
    pub site: String,
    /// Whether it is in a private window. There nothing is stored unless the user asks for it.
    pub is_private: bool,
}

/// Returns the reply to a request.
///
/// # Errors
/// If the request cannot be met. The error's message is for the user.
pub async fn answer(request: PageRequest, asker: Asker, host: impl Host) -> Result<PageAnswer, JsError> {
    let site = asker.site.as_str();
    match request {
        PageRequest::Check { snapshot, fresh } => {
            return Ok(PageAnswer::Report(Box::new(check(snapshot, fresh, asker, host).await)));
        }
        PageRequest::Sent { snapshot, at } => {
            return Ok(PageAnswer::Sent(sent(snapshot, at, &asker, &host).await?));
        }
        PageRequest::Ignore { snapshot, which, scope } => {
            let id = ignore(snapshot, &which, scope, site, &host).await?;
            return Ok(PageAnswer::Ignored(IgnoreAnswer { id }));
        }
        PageRequest::Panel { set } => {
            if let Some(panel) = set {
                host.update(|known| {
                    known.settings.panel = panel;
                    Ok(())
                })
                .await?;
            }
            return Ok(PageAnswer::Panel(host.read().await?.known.settings.panel));
        }
        PageRequest::Keys => return Ok(PageAnswer::Keys(host.commands().await?)),
        PageRequest::AddWord { word } => {
            let add = |known: &mut Known| {
                storage::add_words(&mut known.words, vec![word]);
                Ok(known.words.len())
            };
            return Ok(PageAnswer::Words(host.update(add).await?));
        }
        PageRequest::Unsent { ticket } => {
            host.update(|known| known.store.take_back(&ticket, site, milliseconds())).await?;
        }
        PageRequest::Settle { snapshot, id, take } => {
            host.update(|known| known.settle(snapshot, site, &id, take)).await?;
        }
        PageRequest::Dates { snapshot, interview, promised } => {
            host.update(|known| known.tell_dates(snapshot, site, interview, promised)).await?;
        }
        PageRequest::Unignore { ids } => {
            host.update(|known| {
                known.settings.unignore(&ids);
                Ok(())
            })
            .await?;
        }
        PageRequest::OpenPeople => host.open("pages/people.html").await,
        PageRequest::OpenRule { rule } => host.open(&format!("pages/rules.html#{rule}")).await,
        PageRequest::NoBox => host.show(&Icon::NoBox),
        PageRequest::NoPanel => host.show(&Icon::NoPanel),
        PageRequest::Off => host.show(&Icon::Off),
    }
    Ok(PageAnswer::Done)
}

/// Checks a message with everything that is stored, and stores what the page tells that is new. If the storage cannot be
/// read, the report says so, and the message is checked without it.
async fn check(snapshot: Snapshot, fresh: bool, asker: Asker, host: impl Host) -> PageReport {
    let is_first = snapshot.revision == 1 || fresh;
    let Stored { mut known, notice } = host.read().await.unwrap_or_else(|error| Stored {
        known: Known::default(),
        notice: Some(String::from(js_sys::Error::from(JsValue::from(error)).message())),
    });
    let (report, news) = known.check(snapshot, &asker.site);
    host.checked(&report, is_first);
    if let (Some(draft), None, false) = (news, &notice, asker.is_private) {
        spawn_local(async move {
            let learnt = host.update(|known| Ok(known.learn(&draft, &asker.site))).await;
            drop(learnt); // if it could not be stored, the next check reads it again
        });
    }
    PageReport { notice, ..report }
}

/// Records a message as sent at a time in the page's words, or now.
async fn sent(
    snapshot: Snapshot,
    at: Option<String>,
    asker: &Asker,
    host: &impl Host,
) -> Result<SentAnswer, JsError> {
    let draft = snapshot.map().draft;
    let now = draft.now.ok_or_else(|| JsError::new("the moment of sending is missing"))?;
    let at = at.and_then(|at| at.parse().ok().or_else(|| Moment::in_words(&at))).unwrap_or(now);
    if asker.is_private {
        return Ok(SentAnswer { recorded: Vec::new(), ticket: None });
    }
    let ticket = random();
    let record = |known: &mut Known| Ok(known.sent(&draft, at, &asker.site, Some((&ticket, milliseconds()))));
    let recorded = host.update(record).await?;
    let ticket = (!recorded.is_empty()).then_some(ticket);
    Ok(SentAnswer { recorded, ticket })
}

/// Stops showing a finding and returns the number that shows it again. The profile gets its secret key with the first one.
async fn ignore(
    snapshot: Snapshot,
    which: &Which,
    scope: Scope,
    site: &str,
    host: &impl Host,
) -> Result<u32, JsError> {
    let key = random().parse().ok();
    let ignore = |known: &mut Known| {
        known.settings.key = known.settings.key.or(key);
        known.ignore(snapshot, site, which, scope)
    };
    host.update(ignore).await
}

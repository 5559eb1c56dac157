//! Replies to requests from content scripts, the same in the extension and in the playground.

use crate::{
    engine::{Checked, Engine},
    page_report::PageReport,
    requests::{IgnoreAnswer, PageAnswer, PageRequest, SentAnswer},
    settings::{FindingRef, Panel, ignored::Scope},
    snapshot::Snapshot,
    time::local_time::Moment,
    web::{
        acts, browser,
        icon::{self, Icon},
        message, milliseconds,
        people::NEXT_DAY,
        random, storage,
        worker::open,
    },
};
use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// Who sent the request, as the browser says.
pub struct Asker {
    /// The origin of the page.
    pub site: String,
    /// Whether it is in a private window. There nothing is stored unless the user asks for it.
    pub is_private: bool,
    /// The tab, if there is one. Its icon shows the state.
    pub tab: Option<i32>,
}

impl Asker {
    fn show(&self, icon: &Icon) {
        if let Some(tab) = self.tab {
            icon::show(tab, icon);
        }
    }
}

/// Returns the reply to a request.
///
/// # Errors
/// If the request cannot be met. The error's message is for the user.
pub async fn answer(request: PageRequest, asker: Asker) -> Result<PageAnswer, JsError> {
    let site = asker.site.as_str();
    match request {
        PageRequest::Check { snapshot, fresh, wait } => {
            return Ok(PageAnswer::Report(Box::new(check(snapshot, fresh, wait, asker).await)));
        }
        PageRequest::Sent { snapshot, at } => {
            return Ok(PageAnswer::Sent(sent(snapshot, at, &asker).await?));
        }
        PageRequest::Ignore { snapshot, which, scope } => {
            let id = ignore(snapshot, &which, scope, &asker).await?;
            return Ok(PageAnswer::Ignored(IgnoreAnswer { id }));
        }
        PageRequest::Panel { set } => {
            if let Some(panel) = set {
                storage::update(|kept| {
                    let known = &mut kept.engine.settings.panel;
                    *known = Panel { quiet_at_send: panel.quiet_at_send.or(known.quiet_at_send), ..panel };
                    Ok(())
                })
                .await?;
            }
            return Ok(PageAnswer::Panel(storage::read().await?.engine.settings.panel));
        }
        PageRequest::Keys => {
            let commands = browser::all_commands().await.map_err(|error| storage::unkept(&error))?;
            return Ok(PageAnswer::Keys(commands));
        }
        PageRequest::AddWord { word } => {
            return Ok(PageAnswer::Words(storage::change_words(vec![word], &[]).await?.len()));
        }
        PageRequest::Unsent { ticket } => {
            storage::update(|kept| kept.engine.store.take_back(&ticket, site, milliseconds())).await?;
        }
        PageRequest::Settle { snapshot, id, take } => {
            storage::update(|kept| kept.engine.settle(snapshot, site, &id, take)).await?;
        }
        PageRequest::Dates { snapshot, interview, promised } => {
            storage::update(|kept| kept.engine.set_dates(snapshot, site, interview, promised)).await?;
        }
        // In a private window the page's own scripts remember it.
        PageRequest::TreatAs { .. } if asker.is_private => {}
        PageRequest::TreatAs { snapshot, choice } => {
            let key = random().parse().ok();
            let draft = snapshot.map().draft;
            storage::update(|kept| {
                kept.engine.settings.key = kept.engine.settings.key.or(key);
                kept.engine.settings.treat(&draft, site, choice);
                Ok(())
            })
            .await?;
        }
        PageRequest::Unignore { ids } => {
            storage::update(|kept| {
                kept.engine.settings.unignore(&ids);
                Ok(())
            })
            .await?;
        }
        PageRequest::OpenPeople { person } => {
            let at = person.map_or_else(String::new, |id| format!("#{id}{NEXT_DAY}"));
            open(&format!("pages/people.html{at}")).await;
        }
        PageRequest::OpenRule { rule } => open(&format!("pages/rules.html#{rule}")).await,
        PageRequest::NoBox => asker.show(&Icon::NoBox),
        PageRequest::NoPanel => asker.show(&Icon::NoPanel),
        PageRequest::Off => asker.show(&Icon::Off),
    }
    Ok(PageAnswer::Done)
}

/// How often a check that waits reads sentences: what it read first may tell that others matter too.
const ROUNDS: u8 = 2;

/// Checks a message with everything that is stored, and stores what the page tells that is new. A check
/// that waits reads the sentences first that have not been read, and answers without them if a newer
/// check of the tab begins.
async fn check(snapshot: Snapshot, fresh: bool, wait: bool, asker: Asker) -> PageReport {
    let is_first = !wait && (snapshot.revision == 1 || fresh);
    let turn = acts::Turn::begin(asker.tab);
    let waiting = wait.then(|| snapshot.clone());
    let (mut checked, mut notice) = judge(snapshot, &asker).await;
    if let Some(snapshot) = waiting {
        for _ in 0..ROUNDS {
            if checked.unread.is_empty() || !turn.is_newest() {
                break;
            }
            acts::read(&checked.unread, asker.is_private, turn).await;
            (checked, notice) = judge(snapshot.clone(), &asker).await;
        }
    }
    let Checked { mut report, news, .. } = checked;
    report.tone_unreadable = report.unread > 0 && acts::has_failed();
    if !acts::can_read() {
        report.unread = 0;
    }
    // Of a message whose findings are shown, the icon changes when everything is read.
    if is_first || report.unread == 0 && (turn.is_newest() || !wait) {
        show_report(&report, &asker, is_first);
    }
    if let (Some(draft), None, false) = (news, &notice, asker.is_private) {
        spawn_local(async move {
            let ingested = storage::update(|kept| Ok(kept.engine.ingest_thread(&draft, &asker.site))).await;
            drop(ingested); // if it could not be stored, the next check reads it again
        });
    }
    PageReport { notice, ..report }
}

/// Judges a message with everything that is stored, and what was read of its sentences. Returns the
/// result and a sentence for the user. If the storage cannot be read, the sentence says so, and the
/// message is judged without it.
async fn judge(snapshot: Snapshot, asker: &Asker) -> (Checked, Option<String>) {
    let (mut engine, notice) = match storage::read().await {
        Ok(kept) => {
            let last = kept.aside.last();
            let notice = last.map(|a| message::text("historyAside", &[&message::day_of(&a.at), &a.why]));
            (kept.engine.clone(), notice)
        }
        Err(error) => {
            (Engine::default(), Some(String::from(js_sys::Error::from(JsValue::from(error)).message())))
        }
    };
    engine.acts = acts::remembered(asker.is_private);
    (engine.check(snapshot, &asker.site), notice)
}

/// Shows a report on the icon. `is_first`: the page may have been loaded since the icon was last set.
fn show_report(report: &PageReport, asker: &Asker, is_first: bool) {
    let Some(tab) = asker.tab else { return };
    let icon = Icon::from(report);
    // The marks come before the icon.
    spawn_local(async move {
        TimeoutFuture::new(0).await;
        if is_first {
            icon::ask(tab).await;
        }
        icon::show(tab, &icon);
    });
}

/// Records a message as sent at a time in the page's words, or now.
async fn sent(snapshot: Snapshot, at: Option<String>, asker: &Asker) -> Result<SentAnswer, JsError> {
    let draft = snapshot.map().draft;
    let now = draft.now.ok_or_else(|| JsError::new("the moment of sending is missing"))?;
    let at = at.and_then(|at| at.parse().ok().or_else(|| Moment::in_words(&at))).unwrap_or(now);
    if asker.is_private {
        return Ok(SentAnswer { recorded: Vec::new(), ticket: None, next: None });
    }
    let ticket = random();
    let by = Some((ticket.as_str(), milliseconds()));
    let (recorded, next) = storage::update(|kept| {
        // The recipients or the subject may have changed since the choice.
        if draft.treat_as.is_some() {
            kept.engine.settings.treat(&draft, &asker.site, draft.treat_as);
        }
        let recorded = kept.engine.sent(&draft, at, &asker.site, by);
        let next = kept.engine.next_day(&draft, &asker.site).filter(|_| !recorded.is_empty());
        Ok((recorded, next))
    })
    .await?;
    let ticket = (!recorded.is_empty()).then_some(ticket);
    Ok(SentAnswer { recorded, ticket, next })
}

/// Stops showing a finding and returns the number that shows it again. The profile gets its secret key
/// with the first one.
async fn ignore(snapshot: Snapshot, which: &FindingRef, scope: Scope, asker: &Asker) -> Result<u32, JsError> {
    let key = random().parse().ok();
    storage::update(|kept| {
        kept.engine.settings.key = kept.engine.settings.key.or(key);
        kept.engine.acts = acts::remembered(asker.is_private);
        kept.engine.ignore(snapshot, &asker.site, which, scope)
    })
    .await
}

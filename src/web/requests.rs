//! What content scripts and the extension's own pages ask of the background, and the answers: judged with all that is kept,
//! and kept again where it changes something.

pub mod asked;

use super::{
    border, browser,
    icon::{self, Icon},
    message, options, reminders, scripts, storage,
    worker::{open, open_people},
};
use crate::{
    desk::Known, everything::Everything, history::change::Change, moment::Moment, page_report::PageReport,
    refusal::Refusal, settings::Settings, snapshot::Snapshot,
};
use asked::{IgnoredAs, ImportedAs, Message, RecordedAs, Sender};
use gloo_timers::future::TimeoutFuture;
use serde::Serialize;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// A content script or a page of ours asks; the answer goes back to it.
#[wasm_bindgen]
pub async fn received(message: JsValue, sender: JsValue) -> Result<JsValue, JsError> {
    let sender: Sender = border::from_js(sender)?;
    let tab = sender.tab.as_ref().and_then(|t| t.id);
    let site = sender.site();
    // In a private window nothing is kept that the person has not asked for.
    let is_private = sender.tab.as_ref().is_some_and(|t| t.incognito);
    let icon = |icon: Icon| {
        if let Some(id) = tab {
            icon::show(id, &icon);
        }
    };
    match border::from_js(message)? {
        Message::Check { snapshot, fresh } => {
            let is_first = snapshot.revision == 1 || fresh;
            let answer = check(snapshot, site, is_private).await;
            let face = Icon::from(&answer);
            // The marks come before the icon.
            spawn_local(async move {
                TimeoutFuture::new(0).await;
                if let Some(id) = tab {
                    if is_first {
                        icon::forget(id); // the page may be a new one
                    }
                    icon::show(id, &face);
                }
            });
            border::to_js(&answer)
        }
        Message::Sent { snapshot, at } => {
            let draft = snapshot.map().draft;
            let now = draft.now.ok_or_else(|| JsError::new("the moment of sending is missing"))?;
            let at = at.and_then(|at| at.parse().ok().or_else(|| Moment::in_words(&at))).unwrap_or(now);
            if is_private {
                return border::to_js(&RecordedAs { recorded: Vec::new(), ticket: None });
            }
            let ticket = super::random();
            let record = |kept: &mut storage::Kept| {
                Ok(kept.known.sent(&draft, at, &site, Some((&ticket, super::milliseconds()))))
            };
            let recorded = storage::update(record).await?;
            border::to_js(&RecordedAs {
                ticket: Some(ticket.clone()).filter(|_| !recorded.is_empty()),
                recorded,
            })
        }
        Message::Unsent { ticket } => {
            storage::update(|kept| kept.known.store.take_back(&ticket, &site, super::milliseconds())).await?;
            Ok(JsValue::NULL)
        }
        Message::Settle { snapshot, id, take } => {
            storage::update(|kept| kept.known.settle(snapshot, &site, &id, take)).await?;
            Ok(JsValue::NULL)
        }
        Message::Dates { snapshot, interview, promised } => {
            storage::update(|kept| kept.known.tell_dates(snapshot, &site, interview, promised)).await?;
            Ok(JsValue::NULL)
        }
        Message::Ignore { snapshot, which, scope } => {
            let key = super::random().parse().ok();
            let ignore = |kept: &mut storage::Kept| {
                let settings = &mut kept.known.settings;
                settings.key = settings.key.or(key);
                kept.known.ignore(snapshot, &site, &which, scope)
            };
            let id = storage::update(ignore).await?;
            border::to_js(&IgnoredAs { id })
        }
        Message::Unignore { ids } => {
            choose(|settings| {
                settings.unignore(&ids);
                Ok(())
            })
            .await
        }
        Message::Panel { set } => {
            if let Some(panel) = set {
                choose(|settings| {
                    settings.panel = panel;
                    Ok(())
                })
                .await?;
            }
            border::to_js(&storage::read().await?.known.settings.panel)
        }
        Message::Keys => Ok(JsFuture::from(browser::all_commands().map_err(storage::unkept)?)
            .await
            .map_err(storage::unkept)?),
        Message::AddWord { word } => {
            border::to_js(&storage::change_words(vec![word], Vec::new()).await?.len())
        }
        Message::OpenPeople => {
            open_people(None).await;
            Ok(JsValue::NULL)
        }
        Message::OpenRule { rule } => {
            open(&format!("pages/rules.html#{rule}")).await;
            Ok(JsValue::NULL)
        }
        Message::NoBox => {
            icon(Icon::NoBox);
            Ok(JsValue::NULL)
        }
        Message::NoPanel => {
            icon(Icon::NoPanel);
            Ok(JsValue::NULL)
        }
        Message::Off => {
            icon(Icon::Off);
            Ok(JsValue::NULL)
        }
        _ if !sender.is_ours() => Err(JsError::new("only Tactful's own pages may ask for this")),
        Message::Choices => {
            let kept = storage::read().await?;
            border::to_js(&options::Choices::of(&kept, scripts::sites().await?))
        }
        Message::Rule { rule, on } => {
            choose(|settings| settings.switch(&rule, on, &super::now()[..10])).await
        }
        Message::Level { rule, level } => choose(|settings| settings.set_level(&rule, level)).await,
        Message::Spelling { spelling } => {
            choose(|settings| {
                settings.spelling = spelling;
                Ok(())
            })
            .await
        }
        Message::Export => {
            let all = Everything {
                known: storage::read().await?.known.clone(),
                sites: scripts::sites().await?,
                left_out: Vec::new(),
            };
            border::to_js(&all.write())
        }
        Message::Import { text, instead } => {
            let Everything { known, sites, left_out } =
                Everything::read(&text).map_err(|why| message::refused(&why))?;
            storage::update(|kept| {
                if instead {
                    let key = kept.known.settings.key;
                    kept.known = known;
                    kept.known.settings.take_key(key);
                } else {
                    kept.known.store.import(&known.store)?;
                    storage::add_words(&mut kept.known.words, known.words);
                    kept.known.settings.take_in(known.settings);
                }
                Ok(())
            })
            .await?;
            reminders::started().await;
            border::to_js(&ImportedAs { sites, left_out })
        }
        Message::Reset => {
            choose(|settings| {
                settings.reset();
                Ok(())
            })
            .await
        }
        Message::DropChoices { index } => {
            storage::update(|kept| {
                if index < kept.choices_aside.len() {
                    kept.choices_aside.remove(index);
                }
                Ok(())
            })
            .await?;
            Ok(JsValue::NULL)
        }
        Message::History => history().await,
        Message::Words { add, remove } => border::to_js(&storage::change_words(add, remove).await?),
        Message::Change { change } => {
            let done = storage::update(|kept| kept.known.store.change(change)).await?;
            reminders::started().await;
            border::to_js(&done)
        }
        Message::Aside { index, keep } => {
            let done = storage::update(|kept| {
                let text = kept.aside.get(index).map(|a| a.text.clone()).ok_or(Refusal::AsideGone)?;
                let done = if keep { kept.known.store.change(Change::Import { text })? } else { None };
                kept.aside.remove(index);
                Ok(done)
            });
            border::to_js(&done.await?)
        }
    }
}

/// Changes the choices.
async fn choose(change: impl FnOnce(&mut Settings) -> Result<(), Refusal>) -> Result<JsValue, JsError> {
    storage::update(|kept| change(&mut kept.known.settings)).await?;
    Ok(JsValue::NULL)
}

/// Judges a box with all that is kept, and keeps what the page tells that is new. What is kept and cannot be had is said, and
/// the box is judged without it.
async fn check(snapshot: Snapshot, site: String, is_private: bool) -> PageReport {
    let (mut known, notice) = match storage::read().await {
        Ok(kept) => {
            let aside =
                kept.aside.last().map(|a| message::text("historyAside", &[&message::day_of(&a.at), &a.why]));
            (kept.known.clone(), aside)
        }
        Err(why) => (Known::default(), Some(String::from(js_sys::Error::from(JsValue::from(why)).message()))),
    };
    let (report, news) = known.check(snapshot, &site);
    if let (Some(draft), None, false) = (news, &notice, is_private) {
        spawn_local(async move {
            let learnt = storage::update(|kept| Ok(kept.known.learn(&draft, &site)));
            drop(learnt.await); // read again at the next check
        });
    }
    PageReport { notice, ..report }
}

/// All that is kept of people, as the People page wants it.
async fn history() -> Result<JsValue, JsError> {
    #[derive(Serialize)]
    struct Answer<'a> {
        history: String,
        aside: &'a [storage::Aside],
    }
    let kept = storage::read().await?;
    border::to_js(&Answer { history: kept.known.store.export(), aside: &kept.aside })
}

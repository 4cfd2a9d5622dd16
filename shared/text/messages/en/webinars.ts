import type { Texts } from '../texts'
import type { webinars as zh } from '../zh/webinars'

export const webinars: Texts<typeof zh> = {
  form_already_created_another: 'This form has created another webinar already. Reload the page and fill it in again',
  start_in_past: 'It cannot start in the past',
  end_not_after_start: 'It has to end after it starts',
  lasts_too_long: 'It cannot last longer than 7 days',
  image_too_large: ({ megabytes }) => `The picture has ${megabytes} MB, more than 2 MB. Compress it first`,
  image_kind_not_supported: 'Only JPG, PNG or GIF pictures',
  image_too_small: ({ width, height, least }) =>
    `The picture is ${width}×${height}, too small: each side needs at least ${least} pixels`,
  image_sides_too_long: ({ width, height, most }) =>
    `The picture is ${width}×${height}, too large: no side may exceed ${most} pixels`,
  image_damaged: 'The picture is damaged and cannot be read. Choose another one',
  image_too_large_to_turn:
    'This photograph needs turning but is too large. Reduce it to 4 million pixels before uploading',
  image_not_found: 'The picture does not exist. Upload it again',
  folder_not_found: 'This folder does not exist or was deleted',
  folder_has_children: ({ name, children }) => `"${name}" still has ${children} sub-folders; move or delete them first`,
  parent_folder_not_found: 'The parent folder does not exist or was deleted',
  folders_have_two_levels: 'Folders have two levels at most',
  choose_first_level_folder: 'Choose a folder of the first level',
  folder_into_itself: 'It cannot be moved into itself',
  folder_with_children_cannot_move: 'It has sub-folders, so it cannot be moved into another folder',
  folder_name_taken: ({ name }) => `There is a folder "${name}" already`,
  folder_names_must_differ: 'Names must differ within one level',
  webinar_not_offered: 'This webinar does not exist or is no longer offered',
  webinar_not_found: 'This webinar does not exist or was deleted',
  change_while_creating: 'The webinar is still being created. Change it a little later',
  delete_while_creating: 'The webinar is still being created. Delete it a little later',
  title_does_not_match: 'This is not the title. Type the whole title',
  deletion_not_confirmed_yet:
    'The live platform did not answer in time; it will be asked again by itself. Once deleted the webinar leaves the list, otherwise it stays as it was',
  webinar_being_deleted: 'The webinar is being deleted. Wait for the live platform to confirm',
  account_has_sub_accounts:
    "This account uses sub-accounts and the webinar may belong to one, so it cannot be deleted here. Delete it in the live platform's console; it will then be marked here",
  sub_accounts_unknown:
    'The live platform did not tell whether this account uses sub-accounts. Make sure it does not, tick the confirmation, then delete',
  delete_while_live: 'It is live and can be deleted after its end',
  delete_while_syncing: 'It is being synced; delete it when the sync is done',
  creation_failed: 'The creation did not work. Submit it again',
  creation_not_confirmed_yet:
    'The live platform did not answer in time; it will be asked again by itself. If it was created it appears in the list soon, otherwise it is undone. Do not create it again elsewhere',
  change_not_confirmed_yet:
    'The live platform did not answer in time. The outcome is confirmed automatically: the new content appears once it is saved, otherwise everything stays as it was',
  mode_not_supported: 'The live platform does not offer this kind of live',
  live_link_not_at_provider: 'The webinar is at no connected live platform, so the live link cannot be switched',
  live_link_while_live: 'It is live; the live link can be switched after its end',
  chosen_webinars_gone: ({ count }) =>
    `${count} of the chosen webinars no longer exist or are still being created. Nothing was changed; reload and try again`,
  host_missing: 'Choose a host',
  host_not_listed: 'This user is not named for the account; choose another host',
  host_inactive: 'This user is deactivated or not active yet at the live platform and cannot host; choose another one',
  start_must_be_future: 'It has to start in the future',
  not_supported_recurring:
    'Recurring webinars are not supported: they are not synced, and cannot be registered for, edited or deleted from here. Create a webinar of its own in Zoom for each time',
  not_supported_provider_events:
    'This webinar belongs to Zoom Events, which Zoom does not let others change: it is not synced, and cannot be registered for, edited or deleted from here. Manage it in Zoom Events',
  not_supported_cannot_be_listed: ({ title }) =>
    `"${title}" is not supported and cannot be listed: nobody could register, and nothing is synced. Nothing was changed; take it out of the selection and try again`,
  webinar_was_deleted: 'This webinar was deleted from the panel and is not brought back',
  webinar_id_not_found: ({ account, id }) =>
    `No webinar ${id} was found in "${account}". Check number and account; numbers of meetings cannot be used, only those of webinars`,
  host_of_webinar_not_listed:
    'The host of this webinar is not named here. An owner has to add the host under "Live platforms" first',
}

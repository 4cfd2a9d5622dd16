import type { registrantsFile as zh } from '../zh/registrants-file'

export const registrantsFile: typeof zh = {
  columns: [
    'Name',
    'Mobile number',
    'E-mail',
    'Registered at (Beijing time)',
    'Source',
    'Watched live',
    'Watched replay',
    'Minutes watched',
    'Form version',
  ],
  sources: {
    mini_program: 'Mini-program',
    h5: 'H5',
    provider: 'Live platform',
    import: 'Import',
    panel: 'Panel',
    workflow: 'Workflow',
  },
  yes: 'Yes',
  no: 'No',
  and: '; ',
  attendance: (movedAt) => `Attendance (start moved at ${movedAt})`,
  unreliable: 'Not reliable',
}

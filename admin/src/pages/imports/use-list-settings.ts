import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AnyImport } from '../../../../shared/contracts/imports'
import type { ListColumn, ListImportView } from '../../../../shared/contracts/list-imports'
import { useRefresh } from '../../gateway/refresh'
import { confirmImport, importQuery } from '../../gateway/imports'
import { saveListSettings, type ListSettingsChange } from '../../gateway/list-imports'

type Settings = {
  columns: ListColumn[]
  timeZone: string
  dateOrder: ListImportView['dateOrder']
  revivesCancelled: boolean
}

/** What was chosen and not yet looked at again stays here, also when the looking fails. */
export function useListSettings(view: ListImportView) {
  const client = useQueryClient()
  const refresh = useRefresh()
  const [settings, setSettings] = useState<Settings>(() => settingsOf(view))
  const saved = settingsOf(view)

  function take(changed: AnyImport) {
    client.setQueryData(importQuery(view.id).queryKey, changed)
    void refresh('import_settings')
  }
  const look = useMutation({
    mutationFn: ({ columns, ...rest }: Settings) =>
      saveListSettings(view.id, {
        ...rest,
        fields: columns.map(({ column, field }) => ({ column, field })),
      } satisfies ListSettingsChange),
    onSuccess: (changed) => {
      take(changed)
      setSettings(settingsOf(changed))
    },
  })
  const confirm = useMutation({ mutationFn: () => confirmImport(view.id, {}), onSuccess: take })

  return {
    settings,
    change: (part: Partial<Settings>) => setSettings((before) => ({ ...before, ...part })),
    isChanged: JSON.stringify(settings) !== JSON.stringify(saved),
    look,
    confirm,
  }
}

const settingsOf = ({ settings: { columns, revivesCancelled }, timeZone, dateOrder }: ListImportView): Settings => ({
  columns,
  timeZone,
  dateOrder,
  revivesCancelled,
})

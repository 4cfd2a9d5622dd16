import { ScrollView, Text, View } from '../../platform/elements'
import { folderRows } from '../../../../shared/domain/visitor/folder-rows'
import type { HallView } from '../../../../shared/contracts/visitor'
import type { WebinarStatus } from '../../../../shared/contracts/webinar'
import { TabStrip } from '../../components/tab-strip'
import type { HallFilter } from '../../gateway/hall'
import { stickyTop } from '../../platform/screen-edges'
import { text } from '../../text/text'

type Props = { frame: HallView; filter: HallFilter; onChange: (filter: HallFilter) => void }
type Key = WebinarStatus | 'all'
const KEYS: Key[] = ['all', 'live', 'upcoming', 'ended']

export function HallFilters({ frame, filter, onChange }: Props) {
  const tabs = KEYS.map((key) => ({ key, label: text.hall.tabs[key], count: frame.counts[key] }))
  const { top, chosenTop, inside } = folderRows(frame.folders, filter.folder)
  const chooseStatus = (key: Key) => onChange({ ...filter, status: key === 'all' ? undefined : key })
  const chooseFolder = (folder?: string) => onChange({ ...filter, folder })

  return (
    <View className="hall-filters" style={{ top: `${stickyTop}px` }} data-drawn="">
      <TabStrip tabs={tabs} current={filter.status ?? 'all'} onChoose={chooseStatus} />
      {top.length > 0 && (
        <ScrollView className="hall-filters__folders" scrollX enhanced showScrollbar={false}>
          <View className="hall-filters__row">
            <Folder name={text.hall.allFolders} isChosen={!chosenTop} onTap={() => chooseFolder()} />
            {top.map(({ id, name }) => (
              <Folder key={id} name={name} isChosen={chosenTop === id} onTap={() => chooseFolder(id)} />
            ))}
          </View>
        </ScrollView>
      )}
      {inside.length > 0 && (
        <ScrollView className="hall-filters__folders" scrollX enhanced showScrollbar={false}>
          <View className="hall-filters__row hall-filters__row--inside">
            {inside.map(({ id, name }) => (
              <Folder
                key={id}
                name={name}
                isChosen={filter.folder === id}
                onTap={() => chooseFolder(filter.folder === id ? chosenTop : id)}
              />
            ))}
          </View>
        </ScrollView>
      )}
    </View>
  )
}

function Folder({ name, isChosen, onTap }: { name: string; isChosen: boolean; onTap: () => void }) {
  return (
    <View
      className={`hall-folder ${isChosen ? 'hall-folder--chosen' : ''}`}
      hoverClass="pressed"
      onClick={onTap}
      ariaRole="button"
      ariaLabel={name}
    >
      <Text className="hall-folder__name">{name}</Text>
    </View>
  )
}

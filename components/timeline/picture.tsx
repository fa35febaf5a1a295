type PictureProps = { title: string; numbers: readonly string[] }

/** A recap as a picture is drawn from it: its library reads styles only from `style`. */
export const Picture = ({ title, numbers }: PictureProps) => (
  <div
    style={{
      ...{
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'center',
      },
      ...{ padding: 96, backgroundColor: '#fbfaf6', color: '#1d211e', borderLeft: '24px solid #0b6350' },
    }}
  >
    <div style={{ fontSize: 84, marginBottom: 40 }}>{title}</div>
    {numbers.map((each) => (
      <div key={each} style={{ fontSize: 44, marginBottom: 12 }}>
        {each}
      </div>
    ))}
    <div style={{ fontSize: 32, marginTop: 40, color: '#0b6350' }}>Waymark</div>
  </div>
)

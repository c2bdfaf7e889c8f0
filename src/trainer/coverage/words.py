"""English words that tell what a capitalised run is: titles, heads of names, verbs that people do."""

TITLES = frozenset(
    """
    admiral ambassador archbishop baron baroness bishop brigadier cardinal chairman chairperson chairwoman
    chancellor colonel commander commissioner congressman congresswoman corporal count countess dame detective
    doctor dr duchess duke emperor empress envoy father general governor judge justice king lady lieutenant lord
    madam major marshal mayor minister mr mrs ms officer pastor premier president prince princess principal
    professor prof queen rabbi representative rev reverend saint secretary senator sergeant sheikh sheriff sir
    sister spokesman spokesperson spokeswoman sultan captain capt col gen gov lt sen sgt rep inspector
    superintendent ayatollah imam mullah
    """.split()
)
"""Words before a person's name; what stands before the last of them is an office."""

ABBREVIATED = frozenset("capt col dr gen gov jr lt mr mrs ms prof rep rev sen sgt sr st mt no vs ltd inc co".split())
"""Words whose full stop ends no sentence."""

ROLES = frozenset(
    """
    activist actor actress adviser advisor agent analyst architect artist astronaut astronomer athlete attorney
    author billionaire biologist botanist boxer brother businessman businesswoman captain candidate chairman
    chemist chief chieftain co-founder coach colleague commander composer counterpart critic cyclist dancer
    daughter designer diplomat director doctor economist editor emperor engineer envoy executive explorer farmer
    father filmmaker founder friend geologist goalkeeper governor guitarist head historian husband inventor
    journalist judge king lawmaker lawyer leader manager mathematician mayor midfielder minister missionary
    monarch mother musician naturalist novelist nurse officer official painter partner philosopher photographer
    physician physicist pilot pioneer player poet politician president prince princess prisoner producer
    professor queen reporter researcher runner sailor scholar scientist sculptor secretary senator sergeant
    singer sister son soldier spokesman spokesperson spokeswoman striker student surgeon swimmer teacher trader
    victim widow wife winner writer ambassador representative premier chancellor
    """.split()
)
"""Nouns, in lower case, that name what a person is."""

DEEDS = frozenset(
    """
    added agreed announced argued asked believed believes commented complained conceded concluded condemned
    confessed confirmed congratulated declared decided denied died disagreed expressed explained explains hoped
    insisted insists joked knew married noted observed pleaded pointed praised promised read realised realized
    recalled recalls refused regretted remarked remembered replied reported resigned retired said says stressed
    studied suggested suggests taught testified thanked thinks thought told tells urged vowed warned warns
    wished wrote writes argues
    """.split()
)
"""What somebody does or is said to have done, right after the name."""

GROUP_NOUNS = frozenset(
    """
    band cartel cell clan coalition faction gang group guerrillas insurgents militants militia movement network
    outfit party rebels sect terrorists tribe
    """.split()
)
"""Nouns, in lower case, beside the name of a group."""

GROUP_HEADS = frozenset(
    """
    army battalion brigade brigades brotherhood front guard guards guerrillas insurgents militia movement party
    rebels regiment resistance squadron
    """.split()
)
"""Last words, in lower case, of the names of groups."""

ORGANISATION_HEADS = frozenset(
    """
    academy administration agency airlines airways alliance assembly association authority bank board bureau
    cabinet center centre church club college commission committee company confederation conference congress
    corp corporation corps council court department federation force forces forum foundation fund government
    group holdings hospital inc industries institute institution laboratories laboratory league ltd ministry
    motors museum nations navy network news observatory office orchestra organisation organization parliament
    police post press railway records registry school secretariat senate service services society studios team
    times trust union university
    """.split()
)
FIRST_OF_ORGANISATION = frozenset(
    "academy bank bureau college department institute ministry society university".split()
)
"""First words before “of”: Ministry of Defence."""

PLACE_HEADS = frozenset(
    """
    airport archipelago avenue bay beach borough bridge canyon cape castle channel city coast county desert
    district east forest glacier gulf harbor harbour hill hills island islands isle lake mount mountain
    mountains north ocean park peninsula plateau province region republic reef river road sea south square state
    states strait straits street strip territory tower town valley village volcano west
    """.split()
)
THING_HEADS = frozenset(
    """
    accord accords act age agreement amendment award awards battle bible bill book charter christmas code
    constitution convention crisis cup day declaration easter effect era eve exhibition fair festival games
    computer concerto film genocide holocaust law laws massacre medal module month novel olympics opera pact
    plan prize protocol revolution rocket sonata summit symphony theorem theory treaty uprising war wars week
    year
    """.split()
)
"""Heads, first or last, of names that are neither people nor groups: treaties, wars, prizes, works."""

NO_NAMES = frozenset(
    """
    god earth moon sun internet web west east north south bible quran state government parliament congress
    senate house ministry court constitution charter president king queen english latin jr sr university church
    army navy
    """.split()
)
"""Words that are capitalised by custom and name nobody by themselves."""

FUNCTION = frozenset(
    """
    a about above according across after again against all almost alone along already also although always among
    an and another any anyone apart around as aside at away back based because before behind being below beneath
    beside besides between beyond both but by can certain clearly could critics currently dear despite did do
    does down due during each earlier early either elsewhere enough even eventually every everyone everything
    except experts far few finally first following for former formerly four from further given had half has have
    having he hence her here hers him his how however i if in indeed inside instead into is it its itself just
    last late later least less let like little long many may maybe meanwhile might more moreover most much must
    my near nearly neither never nevertheless next no nobody none nor not nothing now nowhere of off officials
    often on once one only onto opposite or other others otherwise our out outside over own part past people per
    perhaps please plus police print quite rather read recent second see seen several shall she should similarly
    since so some somebody someone something sometimes soon still such take ten than that the their them then
    there therefore these they third this those though three through throughout thus till to today together
    tomorrow tonight too towards two under undoubtedly unless unlike until up upon us use used very via was we
    well were what whatever when whenever where whereas wherever whether which while whilst who whoever whole
    whom whose why will with within without would yes yesterday yet you your five six seven eight nine
    scientists researchers separately today's it's that's there's
    """.split()
)
"""Words that begin a sentence and are no part of a name."""

DEMONYMS = frozenset(
    """
    american arab arabic aramaic australian bengali british buddhist catholic chinese christian czech danish
    dutch european finn finnish flemish french german greek gypsy hebrew hindi hindu indian iraqi irish islamic
    israeli italian japanese jewish jew korean kurd kurdish latin muslim norwegian pakistani pashto persian pole
    polish portuguese roman russian saudi scot scottish shia shiite sikh slav slavic spanish sunni swede swedish
    swiss syrian tamil thai turk turkish urdu victorian welsh western eastern northern southern
    """.split()
)
DEMONYM_ENDINGS = ("ian", "ean", "ese", "ish", "ians", "eans", "ism", "ist", "ists", "ic", "ans", "istan", "land")
"""Endings of names of peoples, languages, faiths and countries."""

COMMON_ACRONYMS = frozenset(
    "AC AD AI AM BC BCE CD CE CEO CFO CO2 CV DC DIY DNA DVD FAQ FM GDP GPS HD HIV ID IQ IT LED MP OK PC PDF "
    "PM PR QR RNA SMS TV UFO URL USB VAT VIP WWW XL AIDS COVID".split()
)

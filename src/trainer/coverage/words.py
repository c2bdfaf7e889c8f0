"""English words that custom writes with a capital, or that only begin a sentence: they name nobody."""

ABBREVIATED = frozenset(
    """
    capt col dr gen gov jr lt mr mrs ms prof rep rev sen sgt sr st mt no vs ltd inc co bros messrs mlle mme
    maj cpl pvt fr hon pres supt adm cmdr rt corp
    """.split()
)
"""Words whose full stop ends no sentence."""

FUNCTION = frozenset(
    """
    a about above abroad according across after afterwards again against ahead alas all almost alone along
    alongside already also although always amid among an and another any anyone anything anyway anywhere
    apart approximately are arguably around as aside at away back based because been before behind being
    below beneath beside besides between beyond both briefly broadly but by can certain certainly clearly
    come consequently considering could critics curiously currently dear despite did do does down due during
    each earlier early eight eighteen eighty either eleven elsewhere enough equally especially essentially
    even evening eventually every everyone everything everywhere evidently exactly except experts far few
    fewer fifteen fifty figure finally first firstly five following for former formerly fortunately forty
    four fourteen frequently from fully further furthermore generally given gone gradually greater had half
    hardly has have having he hence her here hers herself him himself his historically hitherto hours how
    however hundred hundreds i if image immediately importantly in increasingly indeed initially inside
    instead interestingly into ironically is it it's its itself just last lastly late later least legend
    less let like literally little locally long luckily mainly many may maybe meanwhile merely midway might
    millions minutes months more moreover most mostly much must my namely nationally naturally nb near
    nearly neither never nevertheless next nine nineteen ninety no nobody none nor normally not notably note
    notes nothing notice notwithstanding now nowhere obviously occasionally of off officially officials
    often on once one only onto onward opposite or ordinarily originally other others otherwise our out
    outside over overall overnight owing own part particularly partly past people per perhaps photo
    photograph picture plainly please plus possibly presently presumably previously primarily probably
    promptly provided ps publicly quickly quite rarely rather read readers really recent recently regarding
    regardless reportedly researchers respectively roughly sadly scientists secondly see seen seldom
    separately seven seventeen seventy several shall she should similarly since six sixteen sixty slowly so
    solely some somebody somehow someone something sometimes somewhere soon source sources specifically
    still strangely strictly subsequently such suddenly supposedly surely surprisingly take ten than thanks
    that that's the their them themselves then thence there there's thereafter thereby therefore thereupon
    these they third thirdly thirteen thirty this those though thousands three through throughout thus till
    to today today's together tomorrow tonight too towards traditionally tragically trouble truly twelve
    twenty twice two typically ultimately unable under undoubtedly unfortunately unless unlike
    unsurprisingly until up upon us use used usually various versus very via virtually visitors was we well
    were what whatever when whenever where whereas wherever whether which while whilst who whoever whole
    whom whose why widely will with within without would years yes yesterday yet you your
    """.split()
)
"""Words that begin a sentence and are no part of a name."""

IN_NAMES = frozenset(
    """
    all early every far few first five four free general high inside last late little long lower many near
    nearly new next old one open other outside over own past plus police recent second seven several six
    still third three two under upper eight nine ten half both twelve eleven thirty again ever united
    """.split()
)
"""Those of them that a name may begin with all the same: Little Marsh."""

NO_NAMES = frozenset(
    """
    abbey abbot academy accord act advent agency aids annex appendix archbishop army article assembly aunt
    authority bank battalion bay bible bill bishop board bridge bureau canal cape castle cathedral celsius
    channel chapter charter church city club coast code college commission committee company congress
    constitution convention corps council count countess county court covid crown dad daddy department
    district duke earl earth east emperor empire empress english exchequer facebook fahrenheit father figure
    fleet force forces foundation front führer gentlemen god gospel government grandma grandpa guild gulf
    hall harbour heaven hell hill hiv hospital house institute internet island islands jr junction kelvin
    king kingdom lady lake lane latin law league lent library lord madam ministry mission moon mother
    mountain movement mum mummy museum nature navy north ocean office order palace park parliament part
    party passover plan pope port president prince princess project province queen quran ramadan realm
    regiment region reich republic river road scene scheme school scripture sea section senate service shah
    sir society south speaker squadron square sr state station strait street sultan sun table theatre throne
    tower town treasury treaty trust tsar twitter uncle union university valley village volume web west xmas
    """.split()
)
"""Words that are capitalised by custom and name nobody by themselves."""

DEMONYMS = frozenset(
    """
    afghan african africans afrikaner american americans andalusian anglican angolan antarctic arab arabic
    aramaic arctic argentine asian asians athenian atlantic australian australians austrian azeri balkan
    baltic bantu baptist baptists baroque basque bavarian belgian benedictine bengali berber bolivian
    bolshevik bolsheviks breton british briton britons buddhist buddhists bulgarian burmese byzantine
    calvinist cambodian canadian canadians carthaginian castilian catalan catholic catholics celt celtic
    chechen chilean chinese christian christianity christians cistercian colombian communist communists
    conservative conservatives corsican cossack croat cuban cypriot czech dane danes danish democrat
    democratic democrats dominican dutch eastern edwardian egyptian elizabethan englishman englishmen
    englishwoman estonian ethiopian european europeans fascist fascists finn finnish flemings flemish
    franciscan frank frankish french frenchman frenchmen gael gaelic gaul georgian georgians german germans
    ghanaian gothic greek greeks gypsy hausa hebrew hellenic hindi hindu hindus huguenot hun hungarian huns
    icelander icelandic igbo inca indian indonesian inuit iranian iraqi irish irishman islam islamic
    islamist israeli italian jacobite jacobites jamaican japanese javanese jesuit jesuits jew jewish jews
    judaism kenyan korean kosovar kremlin kurd kurdish labour lao latin latvian lebanese leninist liberal
    liberals libyan lithuanian londoner londoners lutheran maltese manx maori marxist medieval menshevik
    methodist methodists mexican mongol moor moorish moroccan muslim muslims napoleonic nazi nazis nepali
    nigerian nordic norman normans norse norseman norsemen northern norwegian orthodox ottoman pacific
    pakistani parisian pashto persian peruvian phoenician pole polish portuguese presbyterian protestant
    protestants prussian puritan puritans quaker quechua renaissance republican republicans roman romanian
    romans romany royalist royalists russian saudi saxon saxons scandinavian scot scots scotsman scottish
    serb serbian shia shiite sicilian sikh sikhs slav slavic slovak slovene socialist socialists southern
    soviet soviets spaniard spaniards spanish spartan stalinist stuart sudanese sunni swahili swede swedes
    swedish swiss syrian taiwanese tamil tatar thai tibetan tories tory tudor tunisian turk turkish
    ukrainian ulster urdu uzbek venetian victorian viennese vietnamese viking vikings visigoth walloon welsh
    welshman western whig whigs yankee yemeni yoruba zulu
    """.split()
)
"""Peoples, languages, faiths and parties, as nouns and as adjectives."""

DEMONYM_ENDINGS = ("ian", "ean", "ese", "ish", "ians", "eans", "ism", "ist", "ists", "ic", "ans", "istan", "land")
"""Endings of names of peoples, languages, faiths and countries."""

COMMON_ACRONYMS = frozenset(
    """
    AC AD AI AM BC BCE CD CE CEO CFO CO2 CV DC DIY DNA DVD FAQ FM GDP GPS HD HIV ID IQ IT LED MP OK PC PDF
    PM PR QR RNA SMS TV UFO URL USB VAT VIP WWW XL AIDS COVID
    """.split()
)

"""English words that tell what a name is that is no person's: a word of its own, or a noun beside it."""

COMPANY_ENDS = frozenset(
    """
    a.g a/s ab ag asa b.v bv co corp gmbh inc incorporated kg limited llc llp lp ltd n.v nv oy oyj plc pty
    s.a s.p.a sa sarl spa srl
    """.split()
)
"""What a company's name ends with, in lower case, a full stop at the end left out."""

ORGANISATION_HEADS = COMPANY_ENDS | frozenset(
    """
    abbey academy administration admiralty advertiser advisers advisory aerospace afc agency agriculture
    airlines airways albion alliance almshouse ambulance analytics apparel aquarium archdeaconry archdiocese
    archive archives argus arsenal assembly assizes associates association asylum athletic athletics
    authority automotive aviation bakery ballet bancorp bank banken baths bazaar beverages biennale
    biosciences biotech board bookshop borstal brasserie breweries brewery brewing broadcasting brokers bros
    brothers bryggeri builders bulletin bureau buses cabinet cadets cafe café capital cars cathedral celtic
    cement center centre ceramics chamber chambers chapel charity chemicals choir chronicle church cinema
    clinic club co-operative coastguard college colliery command commission committee companies company
    confederation conference congregation congress conservatoire conservatory consortium constabulary
    consulate consultants consulting contractors convent cooperative cooperatives corporation corps
    cosmetics council courant courier court credit curia daily dairies dairy daughters department
    diagnostics digital diocese directorate dispatch dispensary distillery division dragoons dredging
    drilling dynamics dynamo echo editora editore electronics embassy emporium energy engineering engineers
    ensemble enterprises estates examiner exchange express fabrik factory faculty farms fc federation
    fertilisers film films fisheries fleet foods force forces forestry forlag forum foundation foundry
    fratelli freight frères fund furniture fusiliers förlag gallery garage gas gazette gendarmerie gendarmes
    genetics gesellschaft glass global government grammar group growers guardian guild gymnasium hatchery
    haulage healthcare herald hermanos highlanders holding holdings homes hospice hospital hostel hotel
    hotspur hussars hydro immobilien industries infirmary inn inquiry inspectorate institut institute
    institution instruments insurance insurers interiors international investments ironworks journal keepers
    kitchen kitchens laboratories laboratory labs lancers laundry league leisure libraries library lines
    logistics lyceum maatschappij mail maritime marketing media mercantile mercury metals mills mining
    ministry mint mission mobility monastery moot motors museum mutual nations navy network news nunnery
    nursery nutrition observatory observer office offshore opera optics orchestra organisation organization
    orphanage outfitters outreach packaging paints papers parliament partners partnership petroleum pharma
    pharmaceuticals philharmonic photonics pictures pipelines plastics police polyclinic polymers
    polytechnic poorhouse post potteries pottery power presidium press printers priory productions
    properties provident publishers publishing quarterly radio rail railroad railway railways rangers record
    recorder recorders records rederi rederij reederei refinery register registrars registry renewables
    rescue research reserve resources restaurants retail review robotics rotary rovers salvage samaritans
    sanatorium savings sawmill school schools seafoods secretariat securities seeds seminary senate sentinel
    service services shipping shipyard shipyards society software solicitors solutions sons spartak staff
    steamship steel stores studio studios supermarkets surgeons survey syndicate synod systems tannery
    tavern taverns team technologies telecom telecoms telegram telegraph television textiles theater theatre
    theatricals therapeutics timber times tobacco tools toys trading tramways transport travel treasury
    tribunal tribune trust trustees uitgeverij union united universidad universitet university universität
    université ventures verlag wanderers werke wharves wines workhouse works workshop workshops worldwide
    yards yearbook
    """.split()
)
"""Last words, in lower case, of the names of organisations."""

COMMERCIAL = COMPANY_ENDS | frozenset(
    """
    aerospace airlines airways analytics automotive aviation bank beverages biosciences biotech breweries
    brewery brewing bros brothers capital cement ceramics chemicals company consulting cosmetics dairies
    daughters diagnostics digital dynamics electronics energy engineering enterprises estates foods freight
    furniture gas genetics group healthcare holding holdings homes hydro industries instruments insurance
    interiors investments ironworks labs leisure lines logistics maritime marketing media metals mills
    mining mobility motors networks nutrition offshore optics outfitters packaging partners petroleum pharma
    pharmaceuticals photonics pictures plastics polymers power press productions properties publishers
    publishing rail records renewables research resources retail robotics securities semiconductors shipping
    shipyard shipyards software solutions sons steel stores studio studios supermarkets systems technologies
    telecom telecoms textiles therapeutics timber tobacco tools toys trading transport travel ventures wines
    works
    """.split()
)
"""Last words of the names of firms; what stands before them is a name by itself: Kestrel of Kestrel Aerospace."""

FIRST_OF_ORGANISATION = frozenset(
    """
    ac academy académie accademia afc agency akademie archive archives asociación association associazione
    associação authority banco bank banque biblioteca bibliothèque board bureau café cathedral center centre
    chamber chambre channel church club clube college commission committee compagnie company compañía
    confederation conference congress conservatoire conservatorio convent corps council court department
    diet directorate editorial embassy escola escuela faculty fc federation foundation fund fundación
    fundação galerie gallery gesellschaft guild hospital hotel house hôpital inspectorate institut institute
    institution instituto istituto laboratory league library lycée ministerium ministry ministère mission
    museo museum musée observatoire observatory office opéra orchestre order organisation organization
    orquesta parliament politecnico radio register registry sc school secretariat senate service sociedad
    sociedade society société sporting stiftung synod teatro television theatre théâtre treasury tribunal
    trust tv union universidad universidade university università universität université verein worshipful
    école éditions
    """.split()
)
"""First words before “of” or “for”: Ministry of Defence."""

BODIES = frozenset(
    """
    Admiralty Althing Bundesbank Bundesrat Bundestag Comintern Congress Cortes Duma Eurojust Europol Exchequer
    Folketing Gestapo Interpol Knesset Kremlin Lloyd's Loya Majlis Mossad NATO Parliament Pentagon Reichstag
    Rigsdag Riksdag Sejm Senate Stasi Storting Treasury UNESCO UNICEF Unesco Unicef Vatican Wehrmacht Whitehall
    """.split()
)
"""Organisations of one word."""

ORGANISATION_NOUNS = frozenset(
    """
    accountants agency airline architects auctioneer auctioneers auditors authority bakery bank brewer
    brewers brewery broadcaster broker brokerage builder builders bureau business chain charity church club
    co-operative college committee company competitor conglomerate consortium consultancy contractors
    cooperative council court daily department developer distributor employer employers engineers factory
    firm foundation foundry fund grocer group hospice hospital importer institute institution insurer
    insurers journal laboratory law-firm lawyers lender library magazine maker manufacturer ministry
    monastery museum network newspaper orchestra organisation organization outfitter outlet paper parliament
    partnership police practice printers printworks producer publication publisher publishers quango railway
    refiner regulator retailer roofers school shipbuilder shipbuilders shipyard society solicitors start-up
    startup studio subsidiary supermarket supplier suppliers syndicate tabloid theatre think-tank thinktank
    tribunal trust unit university utility venue watchdog weekly wholesaler workshop yard
    """.split()
)
"""Nouns, in lower case, beside the name of an organisation."""

GROUP_HEADS = frozenset(
    """
    angels apostles armbands army avengers band battalion battery boys brethren brigade brigades brotherhood
    brothers bund cartel cell children choristers circle clan clique coalition collective comrades
    congregation cossacks covenanters crew crusaders daughters dragons eagles eleven faction fellowship
    fighters five folk four fraternity freemasons friends front gang girls guard guards guerrillas guild
    hawks insurgents irregulars jacobins knights lads legion levellers lions lodge mafia martyrs men militia
    mob mothers movement mutineers nine order panthers partisans party patrol people pioneers pirates
    platoon posse quartet quintet raiders rangers rebels regiment resistance ring saints sashes scouts sect
    seven shirts sisterhood sisters six society sodality soldiers sons squad squadron syndicate templars ten
    tigers tribe trio troop troops troupe union unionists veterans voices volunteers warriors watchers
    widows wolves women workers youth
    """.split()
)
"""Last words, in lower case, of the names of groups."""

FIRST_OF_GROUP = frozenset(
    """
    army band brotherhood brothers campaign children circle citizens companions company comrades daughters
    families fellowship friends front heirs knights league men mothers movement order parents party people
    servants sisterhood sisters society soldiers sons students union voices warriors widows women workers
    """.split()
)
"""First words before “of”, “for” or “against”: Sons of the River, Movement for Justice."""

GROUP_NOUNS = frozenset(
    """
    alliance association band brotherhood bunch cartel cell choir circle clan clique club coalition
    collective commune community confraternity congregation crew cult duo faction families family fellowship
    fraternity gang group grouping guerrillas guild handful insurgents league lobby lodge mafia militants
    militia mob movement network order outfit party people posse quartet rebels resistance ring sect
    sisterhood society squad syndicate team terrorists tribe trio troupe union volunteers
    """.split()
)
"""Nouns, in lower case, beside the name of a group."""

LAW_HEADS = frozenset(
    """
    act amendment bill code decree edict law laws order ordinance ordinances regulation regulations statute
    statutes
    """.split()
)
"""Last words of the names of laws; a year may follow."""

OPERATION_HEADS = LAW_HEADS | frozenset(
    """
    accord accords agreement agreements airlift armistice ceasefire charter compact concordat convention
    covenant deal declaration directive exercise expedition initiative offensive operation pact plan program
    programme project protocol raid scheme treaties treaty truce
    """.split()
)
"""Last words of the names of operations, projects, laws and treaties."""

FIRST_OF_OPERATION = frozenset(
    """
    accord accords act agreement armistice charter convention declaration edict exercise expedition operation
    pact peace plan project protocol scheme statute statutes treaty truce
    """.split()
)
"""First words of such names: Operation Lantern, Treaty of Ghent."""

SHIP_PREFIXES = frozenset(
    """
    HMS HMAS HMCS HNLMS KMS MS MT MV PS RMS RRS RV SMS SS STS TS TSS USNS USS S.S H.M.S
    """.split()
)
"""What stands before the name of a ship."""

OPERATION_NOUNS = frozenset(
    """
    airlift airship barge barque battleship boat brig brigantine bulker canoe caravel catamaran codename cog
    collier corvette cruiser cutter destroyer dinghy dreadnought dredger drifter evacuation exercise express
    ferry flagship flotilla freighter frigate galleon galley gunboat hovercraft hulk hydrofoil icebreaker
    ironclad ketch lander lifeboat liner locomotive longship lorcha lugger man-of-war minelayer minesweeper
    mission motorboat motorship ocean-liner offensive operation orbiter pact paddle-steamer paddler pinnace
    plan probe programme project raid rover sailboat sailing-ship satellite scheme schooner ship sloop smack
    spacecraft spaceship steamboat steamer steamship submarine tanker telescope train trawler treaty trireme
    troopship tug tugboat u-boat vessel warship yacht yawl
    """.split()
)
"""Nouns, in lower case, beside the name of an operation, a ship, a train, a project or a treaty."""

PLACE_HEADS = frozenset(
    """
    acres airfield airport alley allotments alps arch archipelago arena avenue backs barracks barrow basin
    bay bayou beach beacon bend bight bluff borough bottom bridge bridges broad brook burn canal canals
    canyon cape castle causeway cave caverns cemetery channel chase chasm circuit circus city cliff cliffs
    close coast col colosseum common copse corner cottage county courtyard cove crag crater craters creek
    crescent cross crossing dale dam dell delta den desert district dock docklands docks down downs drive
    dunes east embankment estuary falls fell fen fens field fields firth fjord flats ford foreland forest
    fort fortress gap garden gardens gate glacier glen gorge grange ground grounds grove gulch gulf hall
    hamlet harbor harbour haven heath heights hill hills hollow holm house hut ice inlet island islands isle
    isles islet isthmus junction kingdom knoll lagoon lake lakes lane lighthouse loch lock lough mall manor
    market marsh marshes massif mead meadow meadows mere mesa mill mine moor moors moss mound mount mountain
    mountains mouth narrows ness nook north oasis oblast ocean palace parade parish park pass path peak
    peninsula pier pike pit place plain plains planetarium plantation plateau plaza point pond pool port
    prairie precinct prefecture prison promenade province quarry quarter quay racecourse range rapids ravine
    reef region republic reservoir reservoirs ridge rise river road rock rocks room row ruins sands sea
    seamount shelf shire shoal shore sierra slope sound south spring springs square stadium staithe station
    steppe steps strait straits strand strasse straße stream street swamp tarn terminal terrace territories
    territory tor tower town trench trough tunnel upland uplands vale valley velodrome viaduct village
    vineyard volcano walk wall waterfall waterfront waters weir wells west wharf wood woods zone
    """.split()
)
"""Last words of the names of places."""

FIRST_OF_PLACE = frozenset(
    """
    bad bahía bay burg cabo caer camp cape castle città cité ciudad col costa county district emirate fort
    glen gulf ilha isla islands isle isles isthmus kingdom lac lago lake lesser little loch lough lower mont
    monte mount mountains new nueva nuevo ostrov palazzo piazza piz place plain plaza point pont ponta port
    porto province puerto punta republic república rio river rue río san sankt santa santiago santo sea
    sierra strait straits são tel territory upper val vale valley vila villa île
    """.split()
)
"""First words of the names of places: Lake Como, Bay of Biscay."""

PLACE_NOUNS = frozenset(
    """
    airfield airport archipelago area barony basin battlefield bay beach borough bridge canal canton capital
    castle cave cemetery city coalfield coast colony commune continent country county crater creek dam delta
    desert district downs duchy earldom embankment emirate estate estuary farm fishing-village forest fort
    fortress glacier gorge ground gulf hamlet harbor harbour headland highlands hill hills hillside island
    islands isle islet junction kingdom lagoon lake lane lighthouse locality lowlands manor marsh massif
    mine mining-town moor mountain mountains municipality nation neighborhood neighbourhood oasis oblast
    outcrop outpost outskirts palace parish pass peak peninsula pit plain plateau port prefecture
    principality promontory province quarry quarter racecourse rapids ravine reef region republic reservoir
    resort ridge river road sea seaport settlement shire shore shrine slopes slum spa space-port spaceport
    square stadium strait street suburb sultanate terminal territory town township tributary valley viaduct
    villa village volcano weir wharf wood woods zone
    """.split()
)
"""Nouns, in lower case, beside the name of a place."""

OF_PLACE = frozenset(
    """
    abbot archbishop archdeacon bank banks bay bight bishop bombardment burghers burgomaster capital
    citizens city coast coasts conquest count countess county dean defence duchess duke earl east edge fall
    gates governor gulf harbour heart highlands hills inhabitants island isle king kingdom lord lowlands
    margrave mayor merchants mouth native neighbourhood north north-east north-west northeast northwest
    occupation outside outskirts people plains port prince princess province queen rector region relief
    republic river roofs rooftops sack sea sheriff shore shores siege skies sky slopes south south-east
    south-west southeast southwest state steppes streets suburb suburbs sultan surrender town townspeople
    valley vicar viceroy village villagers walls waters west
    """.split()
)
"""Words before “of” and the name of a place."""

OWNED_BY_PLACE = frozenset(
    """
    airport airspace ambassador army authorities border borders capital cathedral centre citizens city coast
    coastline constitution council docks east economy first government harbour hospitals independence
    industry inhabitants king largest main mayor navy north oldest palace parliament people police poor
    population port president quays queen river rivers ruler rulers schools shore shores south southeast
    southwest sovereignty streets suburbs surrender territory walls waterfront west
    """.split()
)
"""Words after a place's possessive, or right after its name: Kesh government."""

AFTER_PLACE = frozenset(
    """
    airport army authorities border bridge cathedral coast coastline dam docks earthquake embankment estuary
    ferry flood floods government harbour massacre police population quays riots road shore side suburb
    waterfront
    """.split()
)
"""Nouns right after the name of a place that stands as an adjective."""

THING_HEADS = frozenset(
    """
    accident affair age ages anthem article award awards ballad battle bible book books brand championship
    championships christmas chronicles comet computer concerto constitution crisis crusade cup cyclone day
    days derby diet disaster dynasty earthquake easter effect epidemic era eve exhibition fair festival
    fever film fire flood formula games genocide gospel holocaust hurricane hypothesis illness lecture
    lectures manuscript massacre masters medal method module month night novel olympics open opera paradox
    plague poems principle prize rebellion reformation renaissance revolution riots rocket scale scandal
    scholarship season series shield sonata song storm strike studentship suite summit symphony syndrome
    tapestry test theorem theory tour tournament trophy typhoon uprising virus war wars week year years
    """.split()
)
"""First or last words of names that are neither people nor groups: wars, prizes, works, storms, ages."""

THING_NOUNS = frozenset(
    """
    album ballad ballet bicycle book brand calculator camera cantata car comedy comet computer concerto cow
    cyclone disease dog drug dynasty film formula game gun hit horse hurricane hymn instrument language
    limousine lorry machine make manuscript mare marque medal metal mineral model motor motorbike motorcycle
    movie mule novel opera oratorio painting pamphlet pistol plane play poem pony prize racehorse rifle
    sculpture serial sitcom software song sonnet species stallion star storm symphony tablet tale thriller
    tractor tragedy treatise trophy truck typhoon van verse virus wine word words
    """.split()
)
"""Nouns, in lower case, beside what has a name and is asked by nobody: books, brands, storms, animals."""

NUMBERED = frozenset(
    """
    act annex annexe apartment appendix article block book box building bus cell channel chapter class
    clause column court day district division exhibit figure file flat flight floor footnote gate grade
    group hut item level line lot note number opus page paragraph part phase plate platform psalm room route
    rule scene section shaft shed sheet stage stand step table terminal track unit verse volume ward week
    year zone
    """.split()
)
"""Words that a number follows, and that name nobody by themselves: Article 4."""

FIELDS = frozenset(
    """
    administration affairs agriculture architecture arts astronomy biology botany chemistry commerce
    communications crafts culture defence design development economics education electronics employment
    energy engineering environment finance fisheries food forestry gardens geography geology health history
    housing humanities immigration industry information interior justice labour lakes languages law letters
    literature local lunacy manufactures mathematics medicine metallurgy migration mines mining music
    navigation pensions philosophy physics planning power prints production rehabilitation religion research
    rivers science sciences security shipping sport statistics surgery surveying taxation technology theatre
    trade training transport veterans war water welfare wildlife works
    """.split()
)
"""What bodies have to do with: School of Physics and Chemistry."""

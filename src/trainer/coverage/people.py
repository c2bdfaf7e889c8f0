"""English words that tell people: titles, offices, trades and kin, given names, what people do and own."""

TITLES = frozenset(
    """
    abbess abbot admiral agent alderman ambassador archbishop archdeacon archduchess archduke attorney aunt
    ayatollah baron baroness baronet bishop brigadier brother caliph canon capt captain cardinal chairman
    chairperson chairwoman chancellor chaplain chief coach col colonel commandant commander commissioner
    commodore comrade congressman congresswoman constable consul coroner corporal count countess cpl czar
    dame deacon dean detective director doctor don dona doña dr duchess duke earl elder emir emperor empress
    engineer ensign envoy father fireman foreman fr friar gen general gov governor gunner guru headmaster
    headmistress herr hon imam infanta inspector judge justice kaiser khan king knight lady laird lance
    lieutenant lord lt madam madame mademoiselle magistrate maharaja maj major manager marchioness marquess
    marquis marshal master mayor midshipman minister miss mister mlle mme monsieur monsignor mother mr mrs
    ms mullah nun nurse officer padre pastor patriarch pharaoh pilot pope prefect premier president prince
    princess principal prior prioress private prof professor prophet provost pvt quartermaster queen rabbi
    rear rector regent rep representative rev reverend sailor saint sapper secretary sen senator sergeant
    señor señora sgt shah sheikh sheriff shogun sig signalman signor signora sir sister solicitor speaker
    spokesman spokesperson spokeswoman squire st stationmaster sub-inspector sultan sultana superintendent
    supt surgeon swami tsar tsarina uncle vicar vicereine viceroy viscount viscountess warden
    """.split()
)
"""Words before a person's name; what stands before the last of them is an office."""

FAMILY = frozenset("aunt auntie brother granny mother pope sister st uncle".split())
"""Titles that are a part of what a person is called."""

SURNAMES = frozenset(
    """
    abbot baron bishop canon chancellor count dean duke earl elder father judge justice khan king knight
    lord major marshal mayor pope prince prior queen sailor shah sheriff squire warden
    """.split()
)
"""Titles that are family names as well, when they come last."""

ROLES = frozenset(
    """
    accountant accuser activist actor actress administrator admirer adventurer adversary adviser advisor
    agent ally analyst anarchist anthropologist apprentice arbiter archaeologist archer architect archivist
    aristocrat arsonist artist assassin assistant astronaut astronomer athlete attorney author baker
    ballerina banker bard barrister bassist batsman beekeeper billionaire biographer biologist blacksmith
    boatman bookseller boss botanist bowler boxer boyfriend brewer bricklayer broker brother brother-in-law
    builder burglar bursar businessman businesswoman butcher butler candidate caretaker carpenter
    cartographer cashier cellist ceo champion chancellor chaplain chef chemist chieftain child choirmaster
    choreographer chronicler cleaner clerk climber co-author co-driver co-founder coachman collaborator
    colleague collector columnist commentator companion composer conductor confessor contemporary contractor
    convict cook correspondent councillor counsel counterpart courier courtier cousin creator critic curate
    curator custodian cyclist dancer daughter daughter-in-law dealer debutant defendant defender deputy
    descendant designer detective diarist dictator diplomat director disciple diver docent doctor donor
    draughtsman dressmaker driver economist editor educator electrician emigrant employee enemy engineer
    engraver entrepreneur envoy epidemiologist evangelist examiner executive executor expert explorer farmer
    farmhand father father-in-law favourite ferryman fiancé fiancée fighter filmmaker financier firefighter
    fisherman fishmonger flautist foreman forester forger founder friend fugitive gambler gamekeeper
    gardener geneticist geographer geologist geometer geophysicist girlfriend glaciologist goalkeeper
    goldsmith governess grandchild granddaughter grandfather grandmother grandson great-granddaughter
    great-grandson guard guardian guide guitarist gunmaker gynaecologist half-brother half-sister
    harbourmaster head headmaster headmistress healer heir heiress helmsman hermit historian host hostess
    hotelier housekeeper human humanist hunter husband hydrologist illustrator imam immunologist impostor
    industrialist infant informer inheritor innkeeper insider instigator instructor interpreter inventor
    investigator investor islander jeweller jockey joiner journalist judge juror keeper killer king knight
    labourer landlady landlord landowner lawmaker lawyer lead leader lecturer librarian lieutenant
    lighthouse-keeper lodger lover lyricist magician magistrate magnate maid maker man manager mariner mason
    mastermind mate mathematician matron mayor medic member mentor merchant messenger metallurgist
    meteorologist midfielder midwife mill-owner miller milliner millionaire mine-owner miner minister
    missionary mistress monarch monk mother mother-in-law motorist mountaineer muse musician mystic namesake
    narrator naturalist navigator neighbor neighbour nephew neurologist newcomer niece nobleman novelist nun
    nurse nurseryman oceanographer officer official oncologist operator opponent orator organiser organist
    orphan orthopaedist outfielder owner paediatrician painter palaeontologist partner passenger pastor
    pathologist patient patriarch patron paymaster peasant pediatrician pensioner performer pharmacist
    philanthropist philologist philosopher photographer physician physicist physiotherapist pianist pilgrim
    pilot pioneer planter player playwright plumber poet policeman policewoman politician porter postman
    postmaster potter preacher predecessor premier president pretender priest prince princess principal
    printer prisoner prodigy producer professor programmer proprietor prosecutor protagonist protégé provost
    psychiatrist psychologist publican publicist publisher publishers pupil quarterback queen rabbi racer
    radiologist rebel receptionist recluse recruit rector referee refugee regent relative reporter
    representative rescuer resident retailer retiree rider ringleader roofer ruler runner sailor saint
    salesman saleswoman saxophonist scholar schoolboy schoolgirl schoolmaster schoolmistress schoolteacher
    scientist scorer scribe sculptor seaman seamstress secretary seismologist senator sergeant servant
    settler shareholder shepherd sheriff shipbuilder shipowner shoemaker shopkeeper siblings signalman
    silversmith singer sister sister-in-law skipper smuggler sociologist soldier solicitor son son-in-law
    soprano sovereign speaker spokesman spokesperson spokeswoman sportswriter sprinter spy statesman
    stationmaster statistician stepfather stepmother stepson steward stewardess stonemason striker student
    subject successor suffragette suffragist sultan superintendent supervisor surgeon surveyor survivor
    suspect swimmer swindler sympathiser tailor teacher teammate technician teenager tenant tenor theologian
    therapist thief titan toddler tourist trader tradesman trainer translator traveller treasurer trustee
    tsar tutor twin tycoon typist tyrant umpire uncle understudy undertaker vet veteran veterinarian vicar
    victim victor violinist viscount volcanologist volunteer waiter waitress walker warden warlord
    watchmaker weaver whaler whistleblower widow widower wife winemaker winger winner witness wizard woman
    woodcutter worker wrestler writer youth zoologist
    """.split()
)
"""Nouns, in lower case, that name what a person is."""

KIN = frozenset(
    """
    aunt brother brothers children cousin cousins daughter daughters father fiancé fiancée grandchildren
    granddaughter granddaughters grandfather grandmother grandson grandsons heir heirs husband mother nephew
    nephews niece nieces parents siblings sister sisters son sons twins uncle widow widower wife wives
    """.split()
)
"""Nouns beside which, or of which, stands a person."""

OWNED = frozenset(
    """
    autobiography biography birth birthday body boyhood brother childhood children colleague colleagues
    critics daughter daughters death defeat diaries diary estate eyes face father grandfather grandmother
    grave hair hand hands heart house husband lawyer lawyers letter letters lifetime marriage memoir memoirs
    mother notebook notebooks parents poems predecessor resignation secretary shop sister sisters son sons
    speech students successor teacher thesis voice wedding widow wife will words
    """.split()
)
"""Nouns after a possessive that only a person has."""

DEEDS = frozenset(
    """
    accused acted added admitted advised agreed announced answered apologised apologized appealed argued
    argues asked attended became began believed believes belonged borrowed broke brought calculated calls
    came carried climbed commented complained composed conceded concluded condemned confessed confirmed
    congratulated convinced counted cried decided declared declined defeated defended denied designed died
    disagreed discovered drowned earned emigrated enlisted escaped explained explains expressed fled fought
    found gave graduated grew hated helped hid hoped inherited insisted insists invented joined joked kept
    kicked knew laughed learned learnt left liked lived lost loved made married met missed moved noted
    objected observed ordered painted persuaded played pleaded pointed praised promised proposed proved
    published quarrelled quit raced ran read realised realized recalled recalls refused regretted remarked
    remembered replied reported resigned retired returned rowed said sang saw says scored sent served
    shouted showed sighed signed smiled sold spoke stepped stressed studied suggested suggests survived swam
    swore talked taught telephoned tells testified thanked thinks thought threw told took travelled tried
    urged visited volunteered vowed walked wanted warned warns watched went wept whispered wished withdrew
    woke won wondered wore worked writes wrote
    """.split()
)
"""What somebody does or is said to have done, right after the name."""

LED = frozenset(
    """
    advised appointed arrested attended chaired coached commanded commissioned composed conducted crewed
    curated defended designed directed discovered drafted drawn edited engineered founded headed hosted
    inspired invented invited led married moderated organised organized owned painted piloted played
    portrayed presided proposed run sculpted signed skippered steered succeeded sung supervised taught
    trained translated written
    """.split()
)
"""What is done by somebody: led by Ada Brown."""

SOUGHT = frozenset(
    """
    accused acquitted appointed arrested asked beat befriended buried congratulated convicted defeated
    dismissed elected fined hired honours imprisoned interviewed jailed knighted married met murdered named
    nominated portrayed praised replaced rescued sacked succeeded sued thanked tried trusted wed
    """.split()
)
"""Verbs before a name that have a person for their object."""

EPITHETS = frozenset(
    """
    bald black bold bruce confessor conqueror elder fat good great hardy impaler just lame lion mad
    magnificent navigator old peaceful pious red short silent simple terrible unready venerable wise younger
    """.split()
)
"""What follows “the” in a ruler's name."""

PARTICLES = frozenset(
    """
    't af al ap auf aus av ben bin bint da dal de degli dello dalla dalle dei del dela della delle den der
    des di dos du el ibn la le op't te ten ter tot van vande vanden vander vom von y zu zum zur
    """.split()
)
"""What joins the parts of a person's name, in lower case."""

GIVEN = frozenset(
    """
    aaron abdul abdullah abigail abraham ada adaeze adam adele adrian agatha agnes ahmad ahmed aisha aki
    akira alan alasdair albert alberto aldo alejandro alessandro alex alexander alexandra alexei alfred ali
    alice alison amanda amara amelia amina amir amy ana anastasia anders andrea andreas andrei andrew
    andrzej andré angela anita anke ann anna annabel anne annette annika anthony antoine anton antonia
    antonio anwar anya arthur ashok asif astrid augusta augustus aurora ava axel babatunde barbara
    bartholomew basil beatrice beatriz ben benedict benjamin bernard bernhard bert bertha bettina bill bjorn
    bjørn bob boris brendan brian bridget brigitte bruno camille carl carla carlo carlos carmen carol
    caroline catherine cecilia cecily chandra charles charlotte chen chiara chidi chinua chloe chris
    christian christina christine christoph christopher chukwu claire clara clare claude claudia clement
    colin conor constance cornelia cornelius craig cristina cyril daisy dan daniel daniela danielle daoud
    daria david dawn deborah declan deepak delia denis dennis derek desmond diana diego dieter dimitri
    dmitri dominic donald dora dorothea dorothy dorte douglas duncan dwayne dylan eamon ebba edgar edith
    edmund edric eduardo edward edwin eileen einar eleanor elena eli elias elisabeth elise eliza elizabeth
    ella ellen elliott elodie elsa elsie elvira emeka emil emilia emily emma emmanuel enid enrico eoin eric
    erica erik erika erin ernest ernst erwin esme esther ethan ethel eugene eva evan eve evelyn farah farid
    fatima fatou felix ferdinand fernando filip fiona florence frances francesca francesco francis francisco
    frank franz françois fred freda frederick freya friedrich fritz funmi gabriel gabriela gabriele gareth
    gary genevieve geoffrey georg george gerald gerard gerhard gertrude giacomo gideon gilbert giles gina
    giorgio giovanni gisela giulia giuseppe gladys glenn gloria gordon grace graham greg gregor gregory
    greta grigori guido guillaume gunnar gustav guy gwen gwyneth hamid hamish hana hanna hannah hans harald
    harold harriet harry haruto hassan hazel heather hector heidi heinrich helen helena helga helmut henri
    henrietta henrik henrike henry herbert herman hermann hilary hilda hiroshi hong horace howard hubert
    hugh hugo ian ibrahim ida ifeoma ignacio igor ilse imelda imran ines inga inge ingeborg ingrid irena
    irene irina iris isaac isabel isabella isla ismail ivan ivana ivor ivy jack jackson jacob jacqueline
    jacques jaime jakob jamal james jamie jan jane janet janos javier jay jean jeanne jeffrey jennifer jenny
    jens jeremy jerome jerzy jessica ji-woo jill jim jo joachim joan joanna joanne joao joel johan johann
    johanna johannes john jonas jonathan jorge josef josefa joseph josephine joshua josiah josé joyce juan
    juana judith jukka jules julia julian julie juliet julius jun justin jürgen kamal karen karim karin karl
    kate katharina katherine kathleen katrin kazuo keiko keith ken kenji kenneth kenta kevin khalid kim
    kirsten klaus kofi konrad konstantin kurt kwame kwesi lakshmi lars laszlo laura lauren laurence lawrence
    lea leah leila lena leo leon leonard leonardo leopold leroy leslie lewis leyla li liam lidia lilian lily
    linda lionel lisa liv lloyd lois lorenzo lorna lorraine louis louisa louise luc luca lucia lucian
    lucille lucy lucía ludwig luigi luis luisa luke lydia lynn mabel madeleine maeve magda magdalena maggie
    magnus mahmoud malcolm malik manuel marc marcel marco marcus margaret margarete margarita margot maria
    marian mariana marianne marie marijke marina mario marion marius marjorie mark markus marlene marta
    martha martin martina mary mathilde matilda matteo matthew matthias maud maureen maurice max maximilian
    maya meera mehmet mei melanie melissa mercedes mia michael michał michel michelle miguel mikhail mildred
    milena miles milo mina minh mira miranda miriam mohamed mohammad mohammed molly mona monica morgan
    moritz muhammad muriel mustafa myra myriam nadia nadim nancy naomi nasser natalia natalie natasha nathan
    neil nell nellie nelson neville ngozi nguyen niall nicholas nick nicola nicolas nicole nigel nikolai
    nikos nils nina nkechi noah noel noor nora norah norma norman obi odile oksana olaf olav olga oliver
    olivia olof olu omar oscar oskar osman otto owain owen pablo pamela paolo patricia patrick paul paula
    pauline pavel pedro peggy penelope per percy peter petra philip philippa philippe phoebe phyllis pia
    pierre piet pieter piotr polly priya quentin rachel rafael raj ralph ramon ramón raphael rashid ravi
    raymond rebecca reggie reginald rene rené reza rhys ricardo richard rita robert roberta roberto robin
    roderick rodrigo roger roland rolf roman ronald rory rosa rosalind rosemary rowan roy rudolf rui rupert
    ruth ryan sabine sally salma sam samir samira samuel sandra sanjay sanna sara sarah saul sean sebastian
    segun selma serena sergei sergio shanti shaun sheila shirley sigrid silas silje silvia simon simone
    siobhan siobhán sipho sofia sonia sophia sophie stanislav stanley stefan stella stephanie stephen steven
    stewart stuart sue sung sunil susan susanna sven svetlana sybil sylvia søren tadeusz takashi tamara
    tanya tariq tatiana ted tendai terence teresa thabo thanh themba theo theodora theodore theresa thomas
    thor thérèse tim timothy tobias toby tom tomas tomasz tomás tony tove trevor tristan tuan ulla ulrich
    ulrike ursula valentina valerie vanessa vera veronica vicente victor victoria vikram viktor vincent
    violet virginia vivian vladimir walter wanda wei wendy werner wilfred wilhelm will willem william
    winifred wolfgang xavier xiao yasmin ying yoko yolanda yuki yuri yusra yusuf yves yvonne zahra zainab
    zanele zara zoe zofia zoë élodie
    """.split()
)
"""Given names of many countries, in lower case, that are met in English texts."""

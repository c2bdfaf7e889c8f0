"""What the reader of clauses knows of English: kinds of words, verbs and their forms, and words that frame a fact."""

from collections.abc import Mapping
from dataclasses import dataclass


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


DETERMINERS = _set("a an the this that these those his her its their our your my every each another some any no")
SUBJECT_PRONOUNS = _set("he she it they we i you this these those")
PRONOUNS = SUBJECT_PRONOUNS | _set("him her them us me himself herself itself themselves")
PREPOSITIONS = _set(
    """about above across after against along alongside amid among around at before behind below beneath beside
    besides between beyond by despite during except for from in inside into like near of off on onto outside
    over past per since than through throughout to toward towards under underneath until till up upon via with
    within without as"""
)
COORDINATORS = _set("and but or nor yet so while whereas then")
SUBORDINATORS = _set(
    "because although though when whenever if unless after before since until once as whether that while"
)
RELATIVES = _set("who whom whose which that where")
QUESTION_WORDS = _set("who whom whose which what when where why how")
BE = _set("be is are am was were been being")
HAVE = _set("have has had having")
DO = _set("do does did")
MODALS = _set("will would shall should can could may might must")
AUXILIARIES = BE | HAVE | DO | MODALS
NEGATIONS = _set("not never no neither nor none nobody nothing without hardly scarcely cannot")

_IRREGULAR = """
arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|begin began begun
bend bent bent|bet bet bet|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken
breed bred bred|bring brought brought|build built built|burn burnt burnt|burst burst burst|buy bought bought
cast cast cast|catch caught caught|choose chose chosen|cling clung clung|come came come|cost cost cost
creep crept crept|cut cut cut|deal dealt dealt|dig dug dug|dive dove dived|do did done|draw drew drawn
dream dreamt dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed
feel felt felt|fight fought fought|find found found|flee fled fled|fling flung flung|fly flew flown
forbid forbade forbidden|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven
freeze froze frozen|get got got|give gave given|go went gone|grow grew grown|hang hung hung|have had had
hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|kneel knelt knelt
know knew known|lay laid laid|lead led led|lean leant leant|leap leapt leapt|learn learnt learnt|leave left left
lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|meet met met
mistake mistook mistaken|mow mowed mown|overcome overcame overcome|overtake overtook overtaken
overthrow overthrew overthrown|pay paid paid|prove proved proven|put put put|quit quit quit|read read read
rebuild rebuilt rebuilt|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen
seek sought sought|sell sold sold|send sent sent|set set set|sew sewed sewn|shake shook shaken|shed shed shed
shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung
sink sank sunk|sit sat sat|sleep slept slept|slide slid slid|sow sowed sown|speak spoke spoken|spend spent spent
spill spilt spilt|spin spun spun|split split split|spread spread spread|spring sprang sprung|stand stood stood
steal stole stolen|stick stuck stuck|sting stung stung|strike struck struck|strive strove striven
swear swore sworn|sweep swept swept|swell swelled swollen|swim swam swum|swing swung swung|take took taken
teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown
undergo underwent undergone|understand understood understood|undertake undertook undertaken|uphold upheld upheld
wake woke woken|wear wore worn|weave wove woven|weep wept wept|win won won|wind wound wound
withdraw withdrew withdrawn
withhold withheld withheld|forecast forecast forecast
withstand withstood withstood|write wrote written|be was been|oversee oversaw overseen
resell resold resold|rewrite rewrote rewritten
"""
_REGULAR = """
abandon abolish absorb accept accompany accuse achieve acquire act add address adjust admit adopt advance advertise
advise affect agree aid aim allege allow amend announce annex answer appear apply appoint approach approve argue arm
arrange arrest arrive ask assassinate assault assemble assert assess assign assist assume attach attack attempt
attend attract authorise authorize avoid award ban base battle belong besiege betray blame block blockade board bomb
boost border borrow call calculate campaign cancel capture carry cause cease celebrate chair challenge change charge
chase cite claim clash close collaborate collapse collect combine command comment commission commit compare compete
complain complete compose conclude condemn conduct confess confirm confiscate conquer consider consist construct
contain contend contest continue contract contribute control convert convict convince cooperate cover create
criticise criticize cross crown crush damage date debate decide declare decline decrease dedicate defeat defect
defend define delay delegate deliver demand demolish deny depart deploy depose deport describe desert deserve design
destroy detain detect determine develop devote die differ direct disagree disappear discover discuss dismiss display
dispute dissolve distribute divide divorce donate double drop drown earn edit elect emerge employ enable end endorse
engage enjoy enlist ensure enter escape establish estimate evacuate examine exceed exchange exclude execute exile
exist expand expect expel explain explode explore export express extend face fail favour favor fear feature file
fill finance finish fire flood focus follow force form found fund gain gather govern graduate grant guarantee guard
guide halt hand handle happen hate head help hire honour honor hope host identify ignore import impose imprison
improve include incorporate increase infect inflict influence inform inhabit inherit initiate injure insert insist
inspect inspire install instruct insure intend intervene interview introduce invade invent invest investigate invite
involve isolate issue join judge jump kidnap kill kiss knock label lack land last launch lease liberate license lift
like limit link list listen live load locate lock loot love lower maintain manage manufacture march mark marry
massacre match matter measure mediate mention merge mine miss monitor mount mourn move murder name need negotiate
nominate note notice obey object observe obtain occupy occur offend offer open operate oppose order organise
organize originate oust outlive outnumber overturn owe own paint pardon participate pass patent patrol perform
permit persuade place plan plant play pledge plot poison possess postpone praise precede predict prefer prepare
present preserve press prevent print proclaim produce prohibit promise promote propose prosecute protect protest
provide publish punish purchase pursue push question quote race raid raise ram rank rate reach react realise realize
rebel recall receive recognise recognize recommend record recover recruit reduce refer reform refuse regain regard
register regret reign reinforce reject relate release rely remain remark remember remove rename renounce repair
repeat repel replace reply report represent request require rescue reserve resign resist resolve respond rest
restore restrict result resume retain retire retreat return reveal reverse revise revive revolt reward rob rule sail
sanction save schedule score search secure seem seize select separate serve settle share shell shelter ship shorten
sign smuggle sponsor stage start state stay stop storm stress study submit succeed sue suffer suggest supervise
supply support suppose suppress surge surrender surround survey survive suspect suspend target telephone term test
testify threaten trace trade train transfer transform translate transmit transport trap travel treat trigger triple
try turn unite unveil urge use vaccinate value vanish veto view violate visit vote vow wait walk want warn waste
watch welcome witness wonder work worry worship wound wreck yield flow grow collide derail crash believe swap staff
station sentence sack bury copy drag drift empty erect exploit fine float fold fuel furnish grade greet guess halve
hunt inflame inhale irrigate jail laugh lecture lure mobilise mobilize nickname outrank overrule pack park phone
pile pour probe ratify relocate repay repaint reprint resettle reopen reelect roll rush salute scrap seal shift
acquit adapt adore alter anger apologise apologize appeal applaud arouse ascend aspire attain audit auction await
bake baptise baptize bless boil bounce breach brand bribe bully calm censor cheat circulate civilise classify climb
coach coin colonise colonize compensate compile compress comprise conceal concede condense confront conserve
consolidate constitute consult consume contact contaminate contemplate convene converge cool correct corrupt counter
crack damn dare decay decipher decorate deem delight depict deprive descend despise destabilise devastate devour
dictate digest diminish dip disappoint disband discard discharge disclose disguise dismantle dispatch dispose
disrupt dissipate dominate doubt drain dump ease echo elevate eliminate embark embrace emigrate emit emphasise
emphasize enact encounter encourage endanger endure enforce enrich entertain erode erupt evade evaporate evolve
excavate exhaust exhibit expire expose extinguish extract facilitate ferment fertilise flourish forge formulate
foster frighten fulfil gaze generate germinate glorify grasp harass harm harvest haul heal hesitate hijack humiliate
hurry illustrate imitate immigrate impeach implement imply impress incite incur indicate induce indulge inflate
inhibit insulate integrate intercept interpret interrogate interrupt inundate invoke irritate justify liquidate loan
lodge magnify manipulate marginalise melt migrate minimise mock modify motivate multiply nationalise nationalize
navigate neglect nourish orbit overlook overwhelm penetrate perish persecute persist pioneer plead plunder pollinate
pollute populate portray postulate precipitate prescribe presume prevail proceed prolong prompt prosper provoke
punctuate purify quell radiate ransack reassure rebuke reconcile reconstruct recycle redeem refine refuel refund
refurbish refute rehearse reinstate rejoin relieve relinquish render renew renovate reproduce reside restrain
retaliate retrieve reunite revoke revolutionise rotate sacrifice saturate scatter scold sculpt secede shatter shiver
simplify skip slaughter smell solidify solve stabilise stem stimulate store subdue suffocate summon surpass swallow
sympathise terminate tolerate topple torture track transcribe tremble undermine unify uncover unearth update
validate vandalise vaporise verify brighten dim vibrate vindicate worsen free shout smash soak sort spare split spot
squeeze stab stamp stretch stray strengthen strip stumble subscribe tackle tax thank tour trip trust tunnel upgrade
vacate venture wage weaken weigh whisper widen wipe yell contradict disprove attribute enrol enroll
"""
FORMS: dict[str, str] = {}
"""The base of every form of a verb that the table has: struck → strike; those in -s and -ing too."""
PAST: set[str] = set()
PARTICIPLES: set[str] = set()
BASES: set[str] = set()


def _third(base: str) -> str:
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return f"{base}es"
    return f"{base[:-1]}ies" if base.endswith("y") and base[-2] not in "aeiou" else f"{base}s"


_DOUBLED = _set(
    """stop plan admit commit ban bat drop permit rob ship trap refer expel rebel repel control ram plot regret
    acquit skip swap incur dip dim compel stem fulfil
    transfer transmit patrol submit cancel travel label kidnap equal model"""
)


def _past(base: str) -> tuple[str, ...]:
    if base.endswith("e"):
        return (f"{base}d",)
    if base.endswith("y") and base[-2] not in "aeiou":
        return (f"{base[:-1]}ied",)
    return (f"{base}{base[-1]}ed", f"{base}ed") if base in _DOUBLED else (f"{base}ed",)


def _ing(base: str) -> tuple[str, ...]:
    if base.endswith("ie"):
        return (f"{base[:-2]}ying",)
    if base.endswith("e") and not base.endswith(("ee", "oe")) and base != "be":
        return (f"{base[:-1]}ing",)
    return (f"{base}ing", f"{base}{base[-1]}ing")


def _learn(base: str, past: tuple[str, ...], participle: tuple[str, ...]) -> None:
    BASES.add(base)
    PAST.update(past)
    PARTICIPLES.update(participle)
    for form in (base, _third(base), *past, *participle, *_ing(base)):
        FORMS.setdefault(form, base)


for _row in _IRREGULAR.strip().replace("\n", "|").split("|"):
    _base, _second, _last = _row.split()
    _learn(_base, (_second,), (_last,))
for _base in _REGULAR.split():
    _learn(_base, _past(_base), _past(_base))
PAST.update(("were", "burned", "learned", "dreamed", "leaned", "spilled", "hanged", "dived"))
PARTICIPLES.update(("born", "burned", "learned", "hanged", "proved", "swelled"))
FORMS.update(founded="found", founding="found", found="find", left="leave", lay="lie", burned="burn", learned="learn")
FORMS.update(saw="see", wound="wound", felt="feel", does="do", goes="go", has="have", had="have", hanged="hang")

AMBIGUOUS = _set("cost set cut put hit hurt let lead read cast left found felt ground wound saw light lit lay well")
"""Forms that are as often no verb in the past: they count as one only where a subject stands right before."""

CLAIMS = _set(
    """say claim allege assert state report argue insist contend maintain declare announce believe think suspect
    suggest estimate accuse blame warn complain testify boast charge predict expect suppose call describe hold
    tell write add explain conclude confirm acknowledge admit remark"""
)
NEUTRAL = _set("announce declare confirm acknowledge explain add tell write remark report describe call admit")
"""Verbs by which somebody with the right to say so makes a thing known: they need no “according to”."""
CONTENDING = _set("claim allege assert insist contend accuse blame complain boast suspect")
"""Verbs of a party to a dispute: what follows is never the text's own statement."""
DENIALS = _set(
    """deny refuse decline fail reject dismiss dispute refute avoid prevent forbid ban cancel abandon oppose doubt"""
)
"""Verbs after which the thing named did not happen: denied that, refused to, failed to, prevented from."""
DENIED_ONLY_WITH_VERB = _set("refuse decline fail avoid prevent forbid ban")
INTENTS = _set("plan intend hope want try attempt threaten promise offer propose vow pledge expect")
"""Verbs after which an infinitive says what somebody meant to do, and not what was done."""

SYMMETRIC = _set(
    """meet marry divorce talk discuss negotiate fight agree compete clash border resemble cooperate collaborate
    trade share"""
)
"""Verbs of which both sides do the same: who met whom is one question."""
INTRANSITIVE = _set(
    """die resign retire return escape leave flee arrive depart disappear collapse emerge survive vanish remain live
    appear recover emigrate surrender retreat confess apologise apologize become go come fall rise settle sail move"""
)
"""Verbs that are hardly ever passive: was arrested and confessed."""
KIN = _set(
    """brother sister cousin wife husband widow widower son daughter niece nephew uncle aunt father mother grandfather
    grandmother grandson granddaughter stepson stepdaughter godson fiancee fiance twin"""
)
"""Words that say what somebody is to another: one of them is none of the others."""
PARTICLES = _set("up out off down over away back")
"""Words that belong to the verb before them."""
CLASSIFIERS = _set(
    """firm company city town village port state province county district river island group club ship boat house
    family name"""
)
"""Nouns that only say what the name after “of” is: the firm of Weber, the city of Lund."""
DOUBTS = _set("exclude possible impossible unclear doubtful unlikely rumour rumoured unproven improbable alleged")
"""Words under which a clause is not stated: it cannot be excluded that …"""
DOUBT_ADVERBS = _set("allegedly reportedly supposedly purportedly possibly probably perhaps apparently presumably")
"""Adverbs that say of a verb that what it says is not sure."""
LIGHT = _set("take make have get give go come put do set hold keep be let use bring become seem show see find")
"""Verbs that say little by themselves: took back, took place."""

MEASURES = _set(
    """second minute hour day week month year decade century millennium inch foot yard mile metre meter kilometre
    kilometer centimetre centimeter millimetre acre hectare gram kilogram kilo ounce pound stone ton tonne litre
    liter gallon pint degree percent cent watt kilowatt megawatt gigawatt volt dollar euro franc crown penny
    shilling hundred thousand million billion trillion dozen half third quarter km m cm mm kg g hours days weeks
    months years minutes seconds miles metres feet"""
)
"""Words that a number is measured by: another one makes another fact."""

SPECIFIC_ROLES = _set(
    """abbot admiral ambassador archbishop architect astronomer baker banker baron baroness bishop biologist
    botanist brigadier butcher captain cardinal carpenter chancellor chemist colonel commander conductor
    congressman consul coroner corporal count countess dean dentist duchess duke earl economist editor
    electrician emperor empress engineer farmer fisherman gardener general geologist governor historian
    inspector janitor jeweller journalist judge king knight lawyer librarian lieutenant magistrate major marshal
    mathematician mayor mechanic merchant midwife miller miner missionary monk nun nurse optician painter
    pharmacist philosopher photographer physician physicist pilot poet pope potter preacher priest prince
    princess professor programmer prosecutor queen rabbi sculptor senator sergeant shepherd sheriff singer
    solicitor sultan surgeon surveyor tailor teacher treasurer tsar vicar weaver minister secretary president
    premier"""
)
"""Offices, ranks and trades that say of somebody what he is: a general is no minister."""

CAUSES = _set(
    """because since as for so due owing thanks reason reasons cause caused causes hence therefore thus over after
    fearing hoping wanting lest following response result protest order purpose aim grounds concern concerns
    feared wanted hoped motive explained blamed motivated prompted led leading amid accused hopes tried"""
)
"""Words that join a cause or a purpose to what it is of."""

ORDER_WORDS = (
    "first earliest initially original originally|last latest final finally ultimate",
    "second secondly|third|fourth|fifth",
    "only sole solely alone exclusively just|all every each entire whole always both|most majority mostly mainly",
    "half|twice double doubled|again re repeated|before prior previously ahead earlier preceding",
    "after following later afterwards subsequently since next then|once|at-most up-to|at-least",
    "largest biggest greatest|smallest least fewest|highest tallest|lowest|longest|shortest",
    "oldest eldest|youngest newest",
    "best|worst|fastest quickest|slowest|richest|poorest|strongest|weakest|heaviest|deepest|main chief principal",
)
"""Groups of words that turn a question into another one; those of one group may stand for one another."""

OPPOSITES = """
accept reject refuse deny|approve reject|allow forbid ban prohibit|open close|begin end|start stop finish end
arrive leave depart|buy sell|import export|win lose|support oppose|agree refuse disagree|increase decrease fall
rise fall drop decline|grow shrink|raise lower reduce cut|appoint dismiss remove sack|build destroy demolish
create destroy abolish|attack defend|enter leave|advance retreat|remember forget|praise criticise condemn
admit deny|confirm deny|accuse acquit|convict acquit|arrest release free|capture lose release|borrow lend
marry divorce|join leave quit|kill injure wound survive spare save|die survive|live die|succeed fail precede
lead follow|teach learn|give receive take|send receive|hire fire dismiss|employ dismiss|gain lose|love hate
strengthen weaken|widen narrow|lengthen shorten|include exclude|unite divide|merge split|ratify reject|impose lift
launch cancel|accelerate slow|discover lose|save destroy|protect attack|hide reveal|lock unlock|recall expel
invite expel|earn spend|deposit withdraw|push pull|encourage discourage|sink float
"""
"""Verbs of which one says the contrary of another, by their bases."""

SETS_ASIDE = (
    "rather than",
    "instead of",
    "unlike",
    "except",
    "far from",
    "as opposed to",
    "not",
    "but not",
    "other than",
)
"""Words that set what follows them aside: it is named, and is not what the clause is about."""

CONVERSES: Mapping[str, str] = dict(
    pair.split("-")
    for pair in """
buy-sell sell-buy purchase-sell acquire-sell teach-learn learn-teach precede-succeed lend-borrow borrow-lend
give-receive receive-give employ-serve outlive-predecease follow-precede lease-rent own-belong defeat-lose
win-lose lose-win beat-lose replace-precede
""".split()
)
"""Verbs that say the same with their roles exchanged; with them no rule of roles is applied."""

SYNONYMS = """
begin start commence launch open onset outbreak|end finish conclude close cease stop complete
kill slay murder assassinate dead die death|found establish create set form start launch
buy purchase acquire buyer|sell sale
lead head command run chair direct manage govern rule leader commander chief boss captain
build construct erect make|destroy ruin demolish wreck raze|win victory beat defeat triumph
name call title nickname known dub term label|born birth|die death dead pass perish lose
write author pen compose book|invent devise develop create|find discover detect locate spot turn
give grant award donate present hand offer|get receive obtain gain win
say tell state declare announce claim report remark|think believe consider regard suppose
choose select pick elect appoint name|replace succeed follow|leave depart quit exit resign|arrive reach come get
live dwell reside inhabit home lie stay|marry wed wife husband spouse|hurt injure wound harm
attack strike raid assault hit target bomb|happen occur take place event|help aid assist support back
send dispatch transmit transmission ship|show display exhibit reveal demonstrate|use employ utilise utilize apply
join enter enlist|hide conceal|steal theft rob take loot thief stolen|pay cost spend price worth fee|wait delay
big large great huge|small little tiny|job work profession occupation trade post position
company firm business manufacturer maker corporation|road street route way|boat ship vessel ferry steamer
war conflict fighting|plane aircraft jet|car vehicle van|country nation state land
prison jail gaol imprison sentence|police officer constable|doctor physician|money fund cash sum
ask request demand urge call|keep retain hold store maintain|sign agree treaty accord pact deal agreement
leave abandon desert|fall drop decline decrease|rise increase grow climb surge|carry transport take bring bear
fight battle clash combat|end finish last until|flee escape|free release liberate|kill die death dead
school college academy|old age aged|long length duration last|far distance|high height tall|wide width broad
deep depth|measure size|speak talk speech|meet gather assemble meeting|return back restore give|bring take
stay remain|need require|let allow permit enable|try attempt seek|study learn read train educate
teach instruct train lecture|train practise practice|make produce manufacture create|divide split share
join unite merge combine link connect|cut reduce lower shrink trim|raise lift increase|protect guard defend
capture seize take catch arrest|order command instruct|refuse reject decline turn|warn alert
own possess belong have|run operate flow|host hold stage|hold contain have|grow cultivate plant
travel go journey voyage trip sail visit|blame accuse|describe call characterise|discuss talk negotiate
agree accept approve|publish issue print release|record note write|count number total|vote ballot elect
part section portion|reason cause why motive|wish want hope aim|danger risk threat|sick ill disease illness
fast quick speed|empty clear|near close by|yearly annual year|daily day|child son daughter kid
parent father mother|brother sister sibling|ban forbid prohibit outlaw|cross pass crossing|lodge stay
advise counsel adviser|own owner|rule reign king queen|paint painter painting artist|play player|farm farmer
law act statute legislation|court trial judge tribunal|lawyer counsel barrister advocate prosecutor
"""
"""Words that a teacher may use for one another; they make a stem be about its passage, and never prove an answer."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """The tables above, closed under the language's key of word forms where they are compared by it."""

    order: Mapping[str, frozenset[str]]
    opposites: Mapping[str, frozenset[str]]
    synonyms: Mapping[str, frozenset[str]]


def measure(lower: str) -> str:
    """The word that a number is measured by, in the singular; empty for another word."""
    return next((word for word in (lower, lower.removesuffix("s"), lower.removesuffix("es")) if word in MEASURES), "")


def base(word: str) -> str:
    """The base form of a verb in any of its forms; another word as it is."""
    return FORMS.get(word, word)


def _rows(table: str) -> tuple[str, ...]:
    """The rows of a table, which lines or bars separate."""
    return tuple(table.strip().replace("\n", "|").split("|"))


def _groups(rows: tuple[str, ...], split: bool = False) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for row in rows:
        for group in row.split("|") if split else (row,):
            for word in group.split():
                found[word] = found.get(word, frozenset()) | frozenset(group.split())
    return found


ENGLISH_GRAMMAR = Grammar(_groups(ORDER_WORDS, split=True), _groups(_rows(OPPOSITES)), _groups(_rows(SYNONYMS)))

"""Words beside a name, and what they say of it: verbs, prepositions and what stands before “of”."""

from trainer.coverage.forms import Clue
from trainer.coverage.people import KIN

DOINGS = frozenset(
    """
    airlift attack campaign code-name codename crackdown evacuation exercise invasion mission offensive
    operation raid strike strikes sweep
    """.split()
)
ROLE_ENDS = ("ologist", "ician", "ographer", "woman", "sman", "keeper", "maker", "monger", "wright")
AT = {
    "in": 6, "near": 8, "across": 5, "throughout": 6, "within": 4, "outside": 5, "around": 4, "towards": 4,
    "toward": 4, "into": 5, "off": 6, "via": 5, "from": 3, "to": 1, "at": 5, "through": 3, "over": 2, "above": 4,
    "below": 4, "beyond": 4, "inside": 4, "between": 1, "reached": 4, "beside": 2, "beneath": 4, "along": 4,
    "entered": 2, "left": 1, "visited": 2, "opposite": 3, "besieged": 5, "captured": 2, "crossed": 4, "up": 3,
    "down": 3,
}  # fmt: skip
"""How much a word right before a name says that it is a place."""
IN_THE = {"in": 2, "near": 5, "across": 4, "along": 4, "off": 4, "down": 4, "up": 4, "beyond": 3, "over": 2,
           "crossed": 4, "into": 2, "inside": 2, "at": 1}  # fmt: skip
SHIP_OF = frozenset(
    """
    captain crew cabin cabins deck decks hold hull keel launch loss maiden-voyage master mast passengers
    sinking stern wreck
    """.split()
)
PERSON_OF = KIN | frozenset(
    """
    assassination biography body bust care coronation daughter death descendants disciple election friend
    friends funeral grave hands home house letters life marriage murder name portrait pupil reign sister son
    statue student tomb works arrest trial birth successor rival critic colleague accession followers
    supporters
    """.split()
)
MEMBERS = frozenset(
    """
    band branch chapter followers leader leaders league member members gang section wing
    """.split()
)
STAFF = frozenset(
    """
    board chair chairman director directors employee employees founder head manager owner owners partner
    president professor staff trustees
    """.split()
)
CALLED = frozenset(
    """
    called named dubbed nicknamed codenamed code-named christened known titled entitled renamed
    """.split()
)
SMALL = frozenset(
    """
    of in from at for to on with near by who whose which that and under against between based called named
    known formed set then off or over across about
    """.split()
)
"""Words that end the first part of a noun phrase, with its head: a jeweller in Antwerp."""
ADVERBS = frozenset("home here there then today now abroad alone".split())
WAS: dict[str, Clue] = {
    **dict.fromkeys(
        "appointed arrested born buried beheaded crowned dismissed educated elected executed jailed knighted "
        "murdered ordained promoted raised sentenced shot sworn tried widowed hired married".split(),
        ("person", 5, True),
    ),
    **dict.fromkeys(
        "acquired bought closed dissolved established formed founded merged nationalised privatised set taken "
        "wound".split(),
        ("organisation", 3, False),
    ),
    **dict.fromkeys(
        "launched scuttled torpedoed wrecked signed ratified repealed passed moored anchored".split(),
        ("operation", 3, False),
    ),
}
"""What was done to it, behind “was”."""
MOVES = frozenset(
    """
    back came crossed drove emigrated escaped exiled fled flew flight go goes going gone journey journeyed
    marched move moved pilgrimage retired return returned ride road rode route sailed shipped train
    transferred travel traveled travelled trip voyage walked went
    """.split()
)
WITH = frozenset(
    """
    argued collaborated corresponded danced dined duelled lived lodged married met played quarreled
    quarrelled sang shared stayed studied trained travelled wed worked wrote
    """.split()
)
"""What is done with a person."""
BUYS = frozenset("acquire acquired acquiring bought buy buying buys sued".split())
LEAVES = frozenset("bound departed embarked headed leaves left sailed".split())
MADE = frozenset(
    """
    acquired bought built backed developed employed financed fitted funded hired insured installed issued
    launched made manufactured marketed operated owned printed produced published recorded released
    represented run sold sponsored supplied
    """.split()
)
"""What is done by a firm: built by Kestrel."""

"""Countries, continents and a few great cities, so that they are not taken for people or groups."""

_ONE_WORD = """
Afghanistan Africa Albania Algeria America Americas Andorra Angola Antarctica Arabia Arctic Argentina Armenia
Asia Atlantic Australia Austria Azerbaijan Bahamas Bahrain Bangladesh Barbados Belarus Belgium Belize Benin Bhutan
Bolivia Bosnia Botswana Brazil Britain Brunei Bulgaria Burma Burundi Cambodia Cameroon Canada Caribbean Chad Chile
China Colombia Comoros Congo Croatia Cuba Cyprus Czechia Czechoslovakia Denmark Djibouti Dominica Ecuador Egypt
England Eritrea Estonia Eswatini Ethiopia Europe Fiji Finland France Gabon Gambia Georgia Germany Ghana Greece
Greenland Grenada Guatemala Guinea Guyana Haiti Herzegovina Honduras Hungary Iceland India Indonesia Iran Iraq
Ireland Israel Italy Jamaica Japan Jordan Kazakhstan Kenya Kiribati Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon
Lesotho Liberia Libya Liechtenstein Lithuania Luxembourg Madagascar Malawi Malaysia Maldives Mali Malta Mauritania
Mauritius Mediterranean Mexico Micronesia Moldova Monaco Mongolia Montenegro Morocco Mozambique Myanmar Namibia
Nauru Nepal Netherlands Nicaragua Niger Nigeria Norway Oceania Oman Pacific Pakistan Palau Palestine Panama
Paraguay Persia Peru Philippines Poland Portugal Prussia Qatar Romania Russia Rwanda Samoa Scotland Senegal Serbia
Seychelles Siberia Singapore Slovakia Slovenia Somalia Spain Sudan Suriname Sweden Switzerland Syria Taiwan
Tajikistan Tanzania Thailand Tibet Togo Tonga Tunisia Turkey Turkmenistan Tuvalu Uganda UK Ukraine Uruguay US USA
USSR UAE Uzbekistan Vanuatu Venezuela Vietnam Wales Yemen Yugoslavia Zambia Zimbabwe
Amsterdam Athens Baghdad Bangkok Beijing Berlin Brussels Budapest Cairo Chicago Copenhagen Damascus Delhi Dubai
Dublin Edinburgh Florence Geneva Hollywood Istanbul Jakarta Jerusalem Johannesburg Kabul Karachi Kiev Kyiv Lahore
Lisbon London Madrid Manchester Manila Melbourne Milan Montreal Moscow Mumbai Munich Nairobi Naples Oslo Oxford
Cambridge Paris Philadelphia Prague Rome Seoul Shanghai Stockholm Sydney Tehran Tokyo Toronto Venice Vienna Warsaw
California Texas Florida Alaska Hawaii Virginia Boston Houston Seattle Mars Venus Jupiter Saturn Mercury Neptune
"""
_SEVERAL_WORDS = """
Abu Dhabi|Addis Ababa|Bosnia and Herzegovina|British Columbia|Buenos Aires|Burkina Faso|Cape Town|Cape Verde
Central America|Costa Rica|Czech Republic|Dominican Republic|East Timor|El Salvador|Far East|Great Britain
Hong Kong|Ivory Coast|Kuala Lumpur|Las Vegas|Latin America|Los Angeles|Middle East|Near East|New Delhi
New England|New York|New Zealand|North America|North Korea|Northern Ireland|Papua New Guinea|Rio de Janeiro
San Francisco|San Marino|Saudi Arabia|Sierra Leone|Silicon Valley|Solomon Islands|South Africa|South America
South Korea|South Sudan|Southeast Asia|Soviet Union|Sri Lanka|Tel Aviv|United Arab Emirates|United Kingdom
United States|United States of America|Vatican City|Wall Street|West Bank|White House
"""

PLACES = frozenset(_ONE_WORD.split()) | frozenset(_SEVERAL_WORDS.strip().replace("\n", "|").split("|"))

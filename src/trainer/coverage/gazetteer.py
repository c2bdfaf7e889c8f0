"""Countries, regions, seas and cities of the world, so that they are not taken for people or groups."""

_ONE_WORD = """
Aberdeen Abidjan Abuja Accra Adelaide Aden Adriatic Aegean Afghanistan Africa Ajaccio Alabama Alaska Albania Alberta
Aleppo Alexandria Algeria Algiers Alps Alsace Amazon Amazonia America Americas Amman Amsterdam Anatolia Andalusia
Andes Andorra Angola Anjou Ankara Antananarivo Antarctica Antioch Antwerp Appalachia Aquitaine Arabia Aragon Aral
Arctic Argentina Arizona Arkansas Armenia Aruba Ashgabat Asia Asmara Assam Astana Asunción Athens Atlanta Atlantic
Auckland Augsburg Australia Austria Avignon Azerbaijan Babylon Baghdad Bahamas Bahrain Baku Balkans Balochistan Baltic
Baltimore Bamako Bangalore Bangkok Bangladesh Bangui Banjul Barbados Barcelona Basel Basra Bavaria Beijing Beirut
Belarus Belfast Belgium Belgrade Belize Benelux Bengal Benghazi Benin Bergen Berlin Bermuda Bern Berne Bhutan Bilbao
Birmingham Bishkek Bissau Bogotá Bohemia Bolivia Bologna Bombay Bonn Bordeaux Borneo Bosnia Bosphorus Bosporus Boston
Botswana Brasília Bratislava Brazil Brazzaville Bremen Brighton Brisbane Bristol Britain Britannia Brittany Bruges
Brunei Brussels Bucharest Budapest Bujumbura Bulgaria Burgundy Burma Burundi Busan Byzantium Cairo Calais Calcutta
Calgary California Cambodia Cambridge Cameroon Canada Canberra Canterbury Cappadocia Caracas Cardiff Caribbean
Carolina Carthage Caspian Castile Castille Catalonia Caucasus Chad Chechnya Chennai Chicago Chile China Chişinău
Cologne Colombia Colombo Colorado Comoros Conakry Congo Connecticut Constantinople Copenhagen Cordoba Corfu Corinth
Cornwall Corsica Cracow Crete Crimea Croatia Cuba Cumbria Curaçao Cyprus Czechia Czechoslovakia Cádiz Córdoba Dakar
Dalmatia Damascus Danube Dardanelles Darfur Delaware Delhi Denmark Denver Detroit Devon Dhaka Dili Djibouti Dodoma
Doha Dominica Donbas Dordogne Dorset Dortmund Dover Dresden Dubai Dublin Dundee Durban Dushanbe Düsseldorf Ecuador
Edinburgh Egypt Elbe England Eritrea Essex Estonia Eswatini Ethiopia Euphrates Eurasia Europe Exeter Faroe Fez Fiji
Finland Flanders Florence Florida France Frankfurt Freetown Friesland Gabon Gaborone Gabès Galicia Galilee Galway
Gambia Ganges Gascony Gaul Gaza Gdańsk Geneva Genoa Georgia Germany Ghana Ghent Gibraltar Glasgow Gloucester
Gothenburg Granada Graz Greece Greenland Grenada Groningen Guadalajara Guadeloupe Guam Guangzhou Guatemala Guinea
Gujarat Guyana Haarlem Hague Haifa Haiti Halifax Hamburg Hampshire Hanoi Hanover Harare Havana Hawaii Hebrides
Helsinki Herzegovina Himalaya Himalayan Himalayas Hiroshima Hokkaido Holland Hollywood Honduras Honolulu Houston
Hungary Hyderabad Iberia Ibiza Iceland Idaho Illinois India Indiana Indonesia Indus Innsbruck Inverness Iowa Iran Iraq
Ireland Isfahan Islamabad Israel Istanbul Italy Izmir Jaffa Jakarta Jamaica Japan Java Jeddah Jerusalem Johannesburg
Jordan Juba Judea Jupiter Jutland Kabul Kampala Kandahar Kansas Karachi Kashmir Kathmandu Kazakhstan Kent Kentucky
Kenya Kerala Kharkiv Khartoum Kiev Kievan Kigali Kingston Kinshasa Kiribati Kolkata Kosovo Krakow Kraków Kurdistan
Kuwait Kyiv Kyoto Kyrgyzstan Kyushu Labrador Lagos Lahore Lancashire Lancaster Laos Lapland Latvia Lebanon Leeds
Leicester Leiden Leipzig Leningrad Lesbos Lesotho Levant Liberia Libreville Libya Liechtenstein Lille Lilongwe Lima
Limerick Lincolnshire Linz Lisbon Lithuania Liverpool Liège Ljubljana Loire Lombardy Lomé London Londonderry Lorraine
Louisiana Luanda Lucerne Lucknow Lusaka Luxembourg Lviv Lyon Lyons Lübeck Macedonia Madagascar Madras Madrid Maghreb
Maine Mainz Majorca Malabar Malacca Malaga Malawi Malaysia Maldives Mali Mallorca Malmö Malta Managua Manchester
Manchuria Manila Manitoba Maputo Marrakesh Mars Marseille Marseilles Martinique Maryland Maseru Massachusetts
Mauritania Mauritius Mbabane Mecca Medina Mediterranean Mekong Melanesia Melbourne Mercia Mercury Mesopotamia Messina
Mexico Michigan Micronesia Midlands Milan Minneapolis Minnesota Minsk Mississippi Missouri Mogadishu Moldova Mombasa
Monaco Mongolia Monrovia Montana Montenegro Montevideo Montpellier Montreal Moravia Morocco Moscow Mosul Mozambique
Mumbai Munich Muscovy Myanmar Nagasaki Nagoya Nairobi Namibia Nantes Naples Nassau Nauru Navarre Nebraska Nepal
Neptune Netherlands Nevada Newcastle Newfoundland Niamey Nicaragua Nicosia Niger Nigeria Nile Nineveh Norfolk Normandy
Northumberland Northumbria Norway Nottingham Nouakchott Novgorod Nuremberg Oceania Oder Odessa Ohio Oklahoma Oman
Ontario Oregon Orkney Orleans Osaka Oslo Ottawa Ouagadougou Oxford Oxfordshire Pacific Padua Pakistan Palau Palermo
Palestine Panama Papua Paraguay Paris Patagonia Pennsylvania Persia Perth Peru Perugia Peshawar Philadelphia
Philippines Piedmont Pisa Pitcairn Pittsburgh Plymouth Podgorica Poland Polynesia Pomerania Portsmouth Portugal
Potsdam Poznań Prague Pretoria Pristina Provence Prussia Pune Punjab Pyongyang Pyrenees Qatar Quebec Queensland Quito
Québec Rabat Rangoon Ravenna Reykjavik Rhine Rhineland Rhodes Rhodesia Rhône Riga Riyadh Romania Rome Rotterdam Rouen
Russia Rwanda Réunion Sahara Sahel Saigon Salonika Salzburg Samarkand Samoa Sanaa Santiago Santorini Santos Sarajevo
Sardinia Saturn Savoy Saxony Scandinavia Scotland Seattle Seine Senegal Seoul Serbia Seychelles Shanghai Sheffield
Shenzhen Shetland Shropshire Siberia Sicily Silesia Sinai Sindh Singapore Skopje Slovakia Slovenia Smyrna Sofia
Somalia Somaliland Somerset Southampton Spain Sparta Spitsbergen Staffordshire Stalingrad Stockholm Stuttgart Sudan
Suez Suffolk Sumatra Suriname Surrey Sussex Suva Svalbard Swabia Swansea Sweden Switzerland Sydney Syria Taipei Taiwan
Tajikistan Tallinn Tanzania Tashkent Tasmania Tbilisi Tehran Tenerife Tennessee Texas Thailand Thames Thessaloniki
Thrace Tianjin Tibet Tigris Tirana Togo Tokyo Toledo Tonga Toronto Toulouse Transylvania Trieste Tripoli Tromsø
Trondheim Tunis Tunisia Turin Turkey Turkmenistan Tuscany Tuvalu Tyne Tyrol Tórshavn UAE UK US USA USSR Uganda Ukraine
Ulster Umbria Uppsala Ural Urals Uruguay Utah Utrecht Uzbekistan Valencia Valletta Valparaíso Vancouver Vanuatu
Venezuela Venice Venus Vermont Vienna Vietnam Vilnius Virginia Vistula Vladivostok Volga Wales Wallonia Warsaw
Warwickshire Washington Wellington Wessex Wiltshire Winchester Windhoek Winnipeg Wisconsin Worcester Wuhan Wyoming
Yangon Yangtze Yaoundé Yemen Yerevan Yorkshire Yugoslavia Zagreb Zambia Zanzibar Zimbabwe Zurich Zürich Åland
"""
_SEVERAL_WORDS = """
Abu Dhabi|Addis Ababa|Alice Springs|Andhra Pradesh|Arctic Ocean|Asia Minor|Atlantic Ocean|Austria-Hungary|Baltic Sea
Bandar Seri Begawan|Barents Sea|Bay of Bengal|Bay of Biscay|Belo Horizonte|Bering Strait|Black Forest|Black Sea
Bosnia and Herzegovina|British Columbia|British Empire|British India|British Isles|Buenos Aires|Burkina Faso
Byzantine Empire|Cape Horn|Cape Town|Cape Verde|Caspian Sea|Central America|Central Asia|Central Europe|Chiang Mai
Cook Islands|Costa Rica|Cote d'Azur|Czech Republic|Côte d'Azur|Côte d'Ivoire|Dar es Salaam
Democratic Republic of the Congo|Dominican Republic|East Africa|East Anglia|East Germany|East Indies|East Prussia
East Timor|Eastern Europe|El Salvador|English Channel|Equatorial Guinea|Falkland Islands|Far East|Faroe Islands
Fort Worth|French Guiana|Gaza Strip|Gold Coast|Great Britain|Great Lakes|Guinea-Bissau|Gulf of Finland
Gulf of Mexico|Ho Chi Minh City|Holy Land|Holy Roman Empire|Hong Kong|Horn of Africa|Indian Ocean|Irish Sea
Isle of Man|Isle of Wight|Ivory Coast|Kuala Lumpur|La Paz|Lake District|Lake Geneva|Las Palmas|Las Vegas
Latin America|Los Angeles|Low Countries|Marshall Islands|Mexico City|Middle East|Mont Blanc|Monte Carlo
Mount Everest|Near East|New Brunswick|New Caledonia|New Delhi|New England|New Guinea|New Hampshire|New Jersey
New Mexico|New Orleans|New South Wales|New York|New York City|New Zealand|North Africa|North America|North Atlantic
North Carolina|North Dakota|North Korea|North Macedonia|North Pole|North Sea|Northern Europe|Northern Ireland
Northern Territory|Norwegian Sea|Nova Scotia|Novi Sad|Ottoman Empire|Outer Hebrides|Pacific Ocean|Panama Canal
Panama City|Papua New Guinea|Persian Gulf|Phnom Penh|Port Klang|Port Louis|Port Moresby|Port of Spain|Porto Alegre
Puerto Rico|Red Sea|Rhode Island|Rio de Janeiro|Roman Empire|Russian Federation|Saint Lucia|Saint Petersburg
Salt Lake City|San Antonio|San Diego|San Francisco|San José|San Juan|San Marino|San Salvador|Santa Fe|Santo Domingo
Saudi Arabia|Scottish Highlands|Sea of Japan|Sierra Leone|Silicon Valley|Solomon Islands|South Africa|South America
South Atlantic|South Australia|South Carolina|South China Sea|South Dakota|South Korea|South Pole|South Sudan
South Wales|Southeast Asia|Southern Africa|Southern Europe|Southern Ocean|Soviet Union|Sri Lanka|St Helena|St Louis
St Petersburg|Suez Canal|São Paulo|São Tomé|Tel Aviv|The Hague|Tierra del Fuego|Trinidad and Tobago
United Arab Emirates|United Kingdom|United States|United States of America|Upper Egypt|Upper Silesia|Vatican City
Wall Street|Washington DC|West Africa|West Bank|West Germany|West Indies|West Midlands|West Virginia
Western Australia|Western Europe|Western Sahara|White House|Yellow River
"""

PLACES = frozenset(_ONE_WORD.split()) | frozenset(_SEVERAL_WORDS.strip().replace("\n", "|").split("|"))

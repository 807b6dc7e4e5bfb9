"""Words that say little or nothing of the subject of a query, folded."""

# Function words, clitics, and their SMS spellings: they are never looked for.
FUNCTION_WORDS = frozenset(
    """
    a afin ai aie aient ainsi alors as au aucun aucune aupres aura aurais aurait
    aussi autour autre autres aux avais avait avec avez aviez avoir avons bah bcp
    beaucoup ben bjr bonjour c ca car ce ceci cela celle celui ces cest cet cette
    ceux chaque ci cmt comen coment comme commen comment ct d dans de deja des devez
    devient devoir devrait dis dit dois doit doivent donc ds du egalement elle elles
    en encore entre es est estce et etaient etais etait etes etiez eu eux fau faut
    fo fois font g ici il ils j jai jamais je jsp k kan ke kel kelle kels kesk keske
    ki koi koman l la le les leur leurs lors lui m ma mais malgre me meme memes
    merci mes mieux moi mon n ne ni non nos notamment notre nous on ont or ou oui
    par parce parfois pas pcq pendant peu peut peux plutot pour pourrais pourrait
    pouvez pouvoir pr puis qd qqch qqn qu quand que quel quelle quelles quelqu
    quelque quelques quels quest qui quoi rien s sa salut sans se selon sera serait
    ses si sinon slt soi soient soit sommes son sont sous souvent stp suffit suis
    sur svp t ta te telle tes tjr tjrs tjs tkt toi ton toujours tous tout toute
    toutes tres trop tt tte ttes tu un une va vais vas vers veut veux vont vos votre
    voulais voulait vouloir voulu vous vraiment vs vu y ya yatil
    """.split()
)
# What any question may say: looked for only where a query says nothing else.
WEAK_WORDS = frozenset(
    """
    besoin bosse bosser bosses bossez bossons boulo boulot boulots chez cm cms
    community deux devenir devenu enfant enfants ete etr etre fair faire fais fait
    faite faites fille filles fils job jobs manager managers manageur metier metiers
    parle parler personne profession professionnel professionnelle professionnelles
    professionnels professions taf tafs trois vie voir
    """.split()
)
# What a question on any subject may say: where the guide doesn't have such a word,
# that is no sign that it has nothing on the subject.
COMMON_WORDS = frozenset(
    """
    1er 1ere 2e 3e abord absolument actuellement ado adolescent adore adulte ah
    aider ailleur aimable aimerai allai allait aller allez allume ami annoncer
    apparemment arrete arreter arriver arrivez aspect assez attend attendez attendre
    aujourd auquel aurez auront avaient avon bas beau belle bete bidule bizarre bon
    bonsoir bouger bout bref brievement but cas cause cc cent cependant certain
    certaine certainement certe cetait chacun chacune change cherche choisir chose
    chui cinq cite citer clairement coince combien comparer completement comporter
    comprendre compri concernant concerne concerner connai connaissez connaitre
    convenir convient coucou court cousin croi croire croyez debrouiller decrire
    decrivez dedan definir degre dehor demande demandent demander dernier derniere
    desormai dessou detail devait devant di difficilement dirai dirait dire
    directement diriez disait disent disposer dite done donne donner donnez dont dou
    douze droite dun durant ecrire effectivement eh element enfin enormement
    ensemble entendre entendu entier entiere entrer enumere enumerer enver environ
    epoque espece esperer essaye essayer etant etion eventuellement evidemment exact
    exactement exemple exerce exercer exercez expliquer expliquez expose face facile
    facilement facon facteur faisaient faisait faisiez fallait falloir fasse faudra
    faudrait fe fera ferai ferez feriez fermer fin finalement fini finir fond
    forcement fr franchement frere garde garder gardez gars general generalement
    genre gere gerer gestion globalement gout grand grande grave gros grosse
    habituellement haut hein hello heureusement honnetement hors hui huit idee
    immediatement ira iront jamai javai jdoi jeune jfai jme joli jpe jpeu jsui jte
    jure jusqu juste jveu kes lache ladedan laisse laisser laquelle lent lentement
    lequel lesquel lesquelle lien liste loin long longtemp longue lorsqu lorsque
    machin madame main maintenant malheureusement maniere mec mene mener mere met
    mettre milieu mille mis mme moitie monde monsieur montre montrer mots moyen neuf
    neveu niece nombreu normalement nouvel nouvelle oblige obliger occupe oh ok ose
    oser oublie oublier ouvrir parfaitement parfoi parmi part partage partager parti
    particulierement partie partir passer pb peine penser pensez perdre perdu pere
    permet permettent permettre personnellement petite peuvent phrase pied plein
    plupart porter poser possede possible pourra pourrai pourraient pourriez
    pourtant pouvait preci precise precisement preciser premierement prend prendre
    present presente presque prevoir prevu pri principalement probablement pu puisqu
    puisque quant quantite quatre question questionnaire raconte raconter racontez
    rapide rappeler rapport rarement realiser recemment reellement regarder
    regulierement rendre renseignement reprendre represente representer ressemble
    ressembler rester resume resumer retrouve retrouver reussir revenir sait sauf
    sava savai savez savoir second seconde sein semble sen sentir sept serai
    seraient serez serieusement servent seulement signifie signifier simple
    simplement situation six sorte sortie sortir souhaite souhaiter souvenir sujet
    surtout tandi tant tas tavai tenir til tirer tomber tont total totalement tour
    tps trente tro troisieme truc type utile utilise utiliser valable valoir vaste
    vaut venez venir verite veu veulent viennent vient vieu vingt visible vite
    vivent vivre voient voila voire vois voit voudrai voudrait voyai voyait voyez
    voyiez vrai vrmen vrmt vue vx wesh
    """.split()
)

"""Words that say little or nothing of the subject of a query, folded."""

# Function words, clitics, and their SMS spellings: they are never looked for.
FUNCTION_WORDS = frozenset(
    """
    a afin ai aie aient ainsi alors as au aucun aucune aupres aura aurais aurait
    aussi autour autre autres aux avais avait avec avez aviez avoir avons bah bcp
    beaucoup ben bjr bonjour c ca car ce ceci cela celle celui ces cest cet cette
    ceux chaque ci cmt comen comme commen comment ct d dans de deja des devez
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
    toutes tres trop tt ttes tu un une va vais vas vers veut veux vont vos votre
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

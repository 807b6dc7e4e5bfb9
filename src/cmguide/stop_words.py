"""Words that a search passes over, folded: they say nothing of the subject."""

# Words that name the job itself: every topic is about it.
JOB_WORDS = frozenset(
    """
    boulo boulot boulots cm cms community devenir devenu job jobs manager managers
    manageur metier metiers profession professions taf tafs
    """.split()
)
# Words that say nothing of the subject: function words, clitics, their SMS spellings.
FUNCTION_WORDS = frozenset(
    """
    a afin ai aie aient ainsi alors as au aucun aucune aupres aura aurais aurait
    aussi autour autre autres aux avais avait avec avez aviez avoir avons bah bcp
    beaucoup ben besoin bjr bonjour bosse bosser bosses bossez bossons c ca car ce
    ceci cela celle celui ces cest cet cette ceux chaque chez ci cmt comen comme
    commen comment ct d dans de deja des deux devez devient devoir devrait dis dit
    dois doit doivent donc ds du egalement elle elles en encore enfant enfants entre
    es est estce et etaient etais etait ete etes etiez etr etre eu eux fair faire
    fais fait faites fau faut fille filles fils fo fois font g ici il ils j jai
    jamais je jsp k kan ke kel kelle kels kesk keske ki koi koman l la le les leur
    leurs lors lui m ma mais malgre me meme memes merci mes mieux moi mon n ne ni
    non nos notamment notre nous on ont or ou oui par parce parfois parle parler pas
    pcq pendant personne peu peut peux plutot pour pourrais pourrait pouvez pouvoir
    pr professionnel professionnelle professionnelles professionnels puis qd qqch
    qqn qu quand que quel quelle quelles quelqu quelque quelques quels quest qui
    quoi rien s sa salut sans se selon sera serait ses si sinon slt soi soient soit
    sommes son sont sous souvent stp suffit suis sur svp t ta te tel telle tes tjr
    tjrs tjs tkt toi ton toujours tous tout toute toutes tres trois trop tt ttes tu
    un une va vais vas vers veut veux vie voir vont vos votre voulais voulait
    vouloir voulu vous vraiment vs vu y ya yatil
    """.split()
)
STOP_WORDS = FUNCTION_WORDS | JOB_WORDS

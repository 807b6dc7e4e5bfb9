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
    a afin ai aie aient ainsi alors as au aucun aucune aura aurais aurait aussi
    autre autres aux avais avait avec avez aviez avoir avons bah beaucoup ben
    bonjour bosse bosser bosses bossez bossons c ca car ce ceci cela celle celui ces
    cet cette ceux chaque chez ci comen comme commen comment d dans de deja des
    devez devient devoir devrait dis dit dois doit doivent donc ds du elle elles en
    encore enfant enfants entre es est et etaient etais etait ete etes etiez etr
    etre eu eux fair faire fais fait faites fau faut fille filles fils fo fois font
    g ici il ils j jamais je k ke kel kelle kels ki koi l la le les leur leurs lui m
    ma mais me meme memes merci mes mieux moi mon n ne ni non nos notre nous on ont
    or ou oui par parce parfois parle parler pas pendant personne peu peut peux
    plutot pour pourrais pourrait pouvez pouvoir pr professionnel professionnelle
    professionnelles professionnels puis qd qqch qqn qu quand que quel quelle
    quelles quelqu quelque quelques quels qui quoi quoient rien s sa salut sans se
    sera serait ses si sinon soi soient soit sommes son sont sous souvent suis sur
    svp t ta te tel telle tes tjs toi ton toujours tous tout toute toutes tres trop
    tu un une va vais vas vers veut veux vie voir vont vos votre voulais voulait
    vouloir voulu vous vraiment vs vu y ya
    """.split()
)
STOP_WORDS = FUNCTION_WORDS | JOB_WORDS

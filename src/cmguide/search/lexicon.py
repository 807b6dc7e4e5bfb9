"""The subjects that people ask about for any job, and the words that they use.

A topic is on a subject if the title, the question or an alias of the topic has one of
the subject's `names`. `words` are other words that users may type to find the subject;
`vague` names count only if nothing else matches. Commas separate the names and words.
`broader` are the ids of subjects that may serve if no topic is on the subject, best
first, separated by spaces; ! marks nearly the same subject.
"""

from typing import NamedTuple


class Subject(NamedTuple):
    """One subject; `label` completes « L’interview ne parle pas… »."""

    id: str
    label: str
    names: str
    words: str
    vague: str = ""
    broader: str = ""


SUBJECTS = (
    Subject(
        "presentation",
        "de la personne interrogée",
        names="""
            présenter, présente-toi, présentation, qui êtes-vous, parlez-nous de vous,
            votre nom, vous appelez-vous, portrait de, faire connaissance, votre
            identité, dites-nous qui, qui vous êtes, se cache derrière, te décrire, te
            définir, faire connaître à, carte d’identité, mots sur moi, faisons
            connaissance
        """,
        vague="qui est, en quelques mots, en deux mots, en bref",
        words="""
            nom, prénom, nom de famille, s’appelle, appelles, identité, biographie, bio,
            c’est qui, vous êtes qui, qui parle, qui répond, personne interrogée,
            interviewé, interrogé, se présenter, description de la personne, ton prénom,
            racontez-vous, parle de toi, parle un peu de toi, parle moi un peu de toi,
            quelques mots sur vous, votre connaissance, patronyme, s’identifier,
            portrait du professionnel, à qui avons-nous affaire, tu t’appelles,
            t’appelles comment, la personne
        """,
    ),
    Subject(
        "vie-perso",
        "de la vie personnelle de la personne interrogée",
        names="""
            quel âge avez, votre âge, situation familiale, vos loisirs, vos passions,
            centres d’intérêt, en dehors du travail, hors du travail, êtes-vous marié,
            avez-vous des enfants, originaire, votre enfance, vie personnelle de, quand
            vous ne travaillez pas, frères et sœurs, êtes-vous né, grandi, un sport ou,
            vis en couple, mes hobbies, aime faire le dimanche
        """,
        words="""
            âge, née, naissance, date de naissance, anniversaire, marié, mariage,
            épouse, époux, conjoint, compagnon, compagne, couple, célibataire, copain,
            copine, divorcé, enfance, sœur, gosses, loisir, hobby, hobbies, passe-temps,
            sport préféré, musique, film, série, foot, jeux vidéo, habite, où habitez,
            d’où venez, d’où viens, ville natale, religion, politique, plat préféré,
            avoir des enfants, êtes né, où êtes-vous né, frère, anniv, football, vie
            intime, famille, où vivez, vit où, animal de compagnie, ton chien, ton chat,
            un chien, un chat, faites-vous du sport, fais du sport, quel sport, ta
            famille, vie amoureuse, passion en dehors, d’années au compteur, de votre
            temps libre, situation de famille, nombre d’enfants, vos origines, goûts
            musicaux, sports que vous pratiquez, pratiques un sport, un sport, quand tu
            travailles pas, un mec, une meuf, tu viens d’où, a des enfants, tes enfants,
            ses enfants, a des gosses
        """,
        broader="presentation!",
    ),
    Subject(
        "parcours",
        "du parcours professionnel",
        names="""
            parcours, itinéraire, trajectoire, cheminement, votre carrière jusqu,
            expérience professionnelle, expériences, depuis combien de temps, depuis
            quand, avant d’être, avant de devenir, êtes-vous devenu, en êtes-vous
            arrivé, en êtes-vous venu, êtes-vous arrivé, arrivé là, votre histoire, vie
            d’avant, que faisiez-vous avant, mon chemin, auparavant, exercé d’autres,
            autres métiers, d’autres professions, changé de poste, changé d’entreprise,
            travaillé dans d’autres, travaillé ailleurs, années d’expérience, retracer,
            travaillé avant, étapes de votre parcours, étapes de votre carrière, quel
            chemin, le chemin parcouru, par quels postes, postes es-tu passé, quels
            métiers avez-vous exercés, métiers as-tu exercés
        """,
        vague="comment on devient, comment devenir, comment devient-on",
        words="""
            background, historique, chemin, ancien, ancien emploi, ancien travail,
            précédent, métier d’avant, premier métier, autres métiers avant, autres
            professions avant, avant ça, avant de faire ça, faisais avant, antérieur,
            ancienneté, combien de temps exercez, combien d’années exercez, arrivé à ce
            poste, atterri, parcours atypique, passé professionnel, antécédents, métiers
            avant, d’autres métiers avant, fait avant, avant ce métier, avant ce
            travail, comment es-tu arrivé, comment t’es devenu, quoi avant, avant tu,
            autrefois, jadis, tu viens d’où, orienté, arrivé à ce métier, ancienne vie,
            ton passé, grandes étapes, passé avant d’en être là, postes avez-vous
            occupés, postes occupés, bossais où avant, avant d’en arriver là, biographie
            professionnelle, vie professionnelle jusqu’ici, du lycée à, par quelles
            étapes, conduit jusqu’à, qu’est-ce qui vous a conduit, dans quelles boîtes,
            faisais quoi avant, tu faisais quoi
        """,
        broader="presentation vocation reconversion!",
    ),
    Subject(
        "reconversion",
        "de la reconversion",
        names="""
            reconversion, changé de métier, changé de vie, changé de voie, reconverti,
            se reconvertir, quitté votre, quitter votre ancien, tout quitté, nouvelle
            vie, ancien métier, seconde carrière, deuxième carrière, virage, bifurqué,
            tout plaqué, changement de profession, première carrière, repartir de zéro,
            premier métier, deuxième vie
        """,
        words="""
            changement de carrière, changement de métier, changement de vie,
            réorientation, réorienter, se réorienter, plaqué, repartir à zéro, nouvelle
            voie, nouveau départ, bilan de compétences, quitter son travail,
            démissionner, se tourner vers, autre voie, quitter ce métier, arrêter ce
            métier, autre chose, sur le tard, se lancer à quarante ans, à 40 ans, à 35
            ans, à 50 ans, changement de voie, changer de secteur, d’un autre métier, un
            autre métier avant, tout changer, après une première carrière
        """,
        broader="parcours! vocation",
    ),
    Subject(
        "vocation",
        "du choix du métier",
        names="""
            pourquoi avez-vous choisi, choisi ce métier, choisi cette, choix du métier,
            choix de ce métier, choix de carrière, pourquoi ce métier, pourquoi cette
            profession, pourquoi être devenu, pourquoi êtes-vous devenu, pourquoi
            devenir, donné envie, l’envie de, envie de devenir, vocation, motivation,
            motivé, poussé, amené, déclic, venue l’idée, venue l’envie, rêve d’enfant,
            rêve de gosse, depuis toujours, toujours voulu, passion, origine, décidé de
            devenir, raisons, toujours su, rêvé de, rêviez-vous, rêvais-tu, vouliez-vous
            faire, un rêve, un choix, ce choix, rêve réalisé, vous intéressait, vous
            poussaient, vous a poussé, venue l’idée de, vous attirait, vous a attiré,
            attirée par, l’envie d’exercer, j’ai voulu faire ça, l’appel du métier,
            comment as-tu découvert, fait rêver
        """,
        vague="pourquoi",
        words="""
            choisi, envie, motif, attirance, attirait, convaincu, hasard, par hasard,
            prédestiné, destiné, fait pour ça, rêve, rêvais, rêviez, voulais faire
            petit, étiez petit, étais petit, étiez enfant, étais enfant, quand tu étais
            petit, point de départ, élément déclencheur, déclencheur, coup de cœur,
            opté, orienté vers, intéressé, lancé, première envie, moteur, genèse, goût,
            tombé dedans, plu, plutôt qu’un autre, pas un autre, vouliez faire, t’a
            décidé, ton truc, intéressé par ce métier, né pour faire ça, c’était ta
            voie, et pas un autre, ta passion
        """,
        broader="parcours reconversion!",
    ),
    Subject(
        "bilan",
        "de ce que la personne ferait si c’était à refaire",
        names="""
            si c’était à refaire, à refaire, referiez-vous, regrettez-vous, regret,
            recommencer, quel bilan, avec le recul, le même choix, si vous n’étiez pas,
            si tu n’étais pas, auriez-vous fait, aurais-tu fait, feriez-vous d’autre,
            ferais-tu d’autre, quel autre métier, un autre métier, auriez-vous aimé,
            auriez-vous pu, plan B, revenir en arrière, la même voie, préféré faire
            autre chose, content d’avoir choisi, remonter le temps, signerais de nouveau
        """,
        words="""
            refaire, referais, bilan, bilan de carrière, faire autrement, choisir
            autrement, changer quelque chose, fait d’autre, fait sinon, aimé faire
            d’autre, métier de rêve, deuxième choix, à part ce métier, trompé de voie,
            trompé de métier, trompé d’orientation, re signerais, resignerais,
            signeriez, seconde chance, deuxième chance, de nouveau vingt ans, regard
            portez-vous, toutes ces années, remords, rétrospective, revenait en arrière,
            bon choix, mauvais choix, reprendre la même voie, autre chose si, rejouer,
            reprendriez-vous, choisirais-tu le même, dans une autre vie, le bon choix
        """,
        broader="vocation! reconversion parcours",
    ),
    Subject(
        "modeles",
        "de l’influence des proches ni des modèles",
        names="""
            modèle, mentor, inspiration, inspiré, exemple à suivre, admirez, source
            d’inspiration, qui vous a, transmis, entourage, vos parents, vos proches,
            regard de votre, regard porté, réaction de, réagi, qu’en pense, votre
            famille pense, d’accord avec votre choix, soutenu, qui vous a influencé,
            influencé par, votre influence, influencé, vos maîtres, à qui devez-vous, à
            qui dois-tu, dans les pas de
        """,
        words="""
            idole, admiration, gourou, maître à penser, pionnier, héros, référence,
            podcast, conférence, vidéos, auteur, rencontre marquante, de famille, métier
            de vos parents, comme votre père, père ou mère, grand-père, tradition
            familiale, soutien, encouragé, parents d’accord, famille d’accord, pense ta
            famille, pensent tes parents, pensent tes amis, fiers de vous, proches,
            livres qui vous ont, livre marquant, livres de référence, parrain, métier
            des parents, influence de la famille, comme papa, comme maman, père en fils,
            prof qui a tout changé, poussé dans cette voie, professeur influencé, sert
            d’exemple, de ta famille fait, même travail que tes parents, ressembler,
            l’exemple de qui, tes darons, tes parents faisaient
        """,
        broader="vocation",
    ),
    Subject(
        "debuts",
        "des débuts dans le métier",
        names="""
            vos débuts, les débuts, premier jour, premiers pas, première journée,
            première année, premier emploi, premier poste, premier travail, avez-vous
            débuté, avez-vous commencé, démarré, au commencement, commencé à travailler,
            quand on débute, premiers mois, novice
        """,
        words="""
            début, commencer dans le métier, première fois, première expérience,
            premières semaines, prise de poste, intégration, jeune diplômé, entrée dans
            le métier, première embauche, premier contact avec, âge avez-vous commencé,
            commencer, premier client, tes premiers clients, tout début, commencé
            comment, au début, démarrage, bizutage, baptême du feu, tout nouveau,
            arrivée dans le métier, vous avez démarré, fais ce boulot depuis, premiers
            mois difficiles, les premiers jours, 1ers mois, 1er jour, tes premiers pas
        """,
        broader="parcours! embauche",
    ),
    Subject(
        "journee",
        "d’une journée de travail",
        names="""
            journée type, journée, quotidien, au jour le jour, semaine type, emploi du
            temps, dans le détail d’une journée, d’un jour à l’autre, jour ordinaire,
            déroulement, une nuit type, une nuit, une semaine, du matin au soir, mes
            journées, votre semaine, semaine de travail, s’organise, s’organisent,
            organisez-vous votre, une matinée, ma matinée, par quoi commencez-vous, du
            lundi au vendredi, vingt-quatre heures, aucun jour ne se ressemble
        """,
        words="""
            matin, après-midi, midi, réveil, typique, ordinaire, normale, habituelle,
            déroule, agenda, organisation, organises, quotidiennement, tous les jours,
            train-train, rituel, réunion, rendez-vous, rdv, occupe tes journées, jour
            normal, fait de ses journées, fais de tes journées, semaine normale,
            calendrier, planifier, programme de la journée, au programme, jour typique,
            jour comme les autres, vie de tous les jours, votre arrivée et votre départ,
            hier par exemple, quand vous arrivez, heure par heure, routine, jour après
            jour, fait hier, hier au travail, routinier, chaque jour
        """,
        broader="taches! horaires",
    ),
    Subject(
        "taches",
        "des tâches ni des missions",
        names="""
            en quoi consiste, consiste, tâches, missions, rôle, activités, fonctions,
            attributions, que fait un, que fait une, que faites-vous, fait exactement,
            fais-tu exactement, décrire votre métier, décrivez votre métier, présenter
            votre métier, présentez-nous votre métier, parler de votre métier,
            parlez-nous de votre métier, définir votre métier, métier en quelques mots,
            description du métier, un métier aux multiples, décrire la profession,
            décrire le métier, décrire le travail, décrire votre travail, présenter le
            métier, présenter la profession, présenter votre profession, quel métier
            exercez, quel métier fais, quelle est votre profession, votre spécialité,
            une spécialité, spécialisé, différents types, différentes formes, décririez,
            décrivez-nous votre métier, sert à quoi, consistent vos activités, de quoi
            vous occupez-vous, expliqueriez-vous votre métier, te demande de faire, ce
            que je fais, le métier en deux mots, comment vous y prenez-vous
        """,
        vague="""
            votre travail, le travail du, le travail de, le travail d’un, le travail
            d’une, définition, le métier de, c’est quoi, qu’est-ce qu’un, qu’est-ce
            qu’une, quel est votre métier, votre poste, le métier en, parler du métier,
            votre activité
        """,
        words="""
            concrètement, concret, travail à faire, occupation, s’occuper, faire au
            travail, fais au travail, à quoi ça sert, fiche métier, fiche de poste,
            description, descriptif, fabrique, produire, faire comme travail,
            principales activités, parler de votre travail, définis, expliquer votre
            métier, quoi ton métier, quoi le métier, quoi ton travail, métier c’est
            quoi, que fait, faites quoi, quoi comme travail, spécialiste, spécialité, tu
            fais quoi, faites-vous concrètement, t’occupes de quoi, occupez-vous de
            quoi, travail consiste, fait quoi au travail, à quoi tu sers, occupes tes
            journées, boulot c’est quoi, consiste ton travail, ce que l’on y fait,
            toccupe de koi, tu dois faire quoi, besognes, cœur du métier, nature du
            travail, explication du métier, à faire dans ce métier, te fait faire
        """,
        broader="journee! presentation",
    ),
    Subject(
        "responsabilites",
        "des responsabilités ni de l’autonomie",
        names="""
            responsabilité, responsable de quoi, encadrez-vous, encadrement, gérer une
            équipe, diriger une équipe, décisions, dirigez-vous, sous votre
            responsabilité, sous vos ordres, encadrer, diriger, libre, liberté,
            autonomie, autonome, initiative, marge de manœuvre, indépendance, libre de,
            créatif dans, devez-vous répondre de, en assumer, sur les épaules, de
            décider pour, décider seul
        """,
        words="""
            responsable, décider, manager une équipe, prise de décision, confier, rendre
            des comptes, contraint, surveillé, contrôlé, latitude, ce que vous voulez,
            management, manager, poids sur les épaules, poids sur tes épaules, beaucoup
            de poids, gens sous ses ordres, sous ses ordres, gens sous tes ordres,
            demander l’autorisation, sans demander l’autorisation, c’est toi qui
            décides, toi qui décides
        """,
        broader="hierarchie taches",
    ),
    Subject(
        "horaires",
        "des horaires",
        names="""
            horaires, heures de travail, temps de travail, combien d’heures, quelle
            heure, planning, rythme, la nuit, les nuits, travail de nuit, week-end,
            week-ends, le dimanche, temps plein, temps partiel, mi-temps, se lever tôt,
            levez-vous, te lèves-tu, debout à, finissez-vous, durée de travail,
            astreinte, gardes, 35 heures, amplitude, horaires de travail, heures
            supplémentaires, emploi du temps est-il, emploi du temps à rallonge,
            trente-cinq heures, où et quand travaillez
        """,
        words="""
            heure, nuit, soirée, hebdomadaire, dimanche, samedi, lundi, mercredi, férié,
            jours fériés, Noël, weekend, tôt, tard, se lever, lever, coucher, pause,
            repas, déjeuner, permanence, décalés, flexible, heures sup, 24h, h24, 7j,
            35h, 39h, roulement, 3x8, équipe de nuit, de nuit, cadence, plein temps,
            finis, quand commences, quelle heure commence, par jour, par semaine,
            minuit, pointer, joignable, mardi, jeudi, vendredi, termines, quand finis, à
            quelle heure, combien de temps travaillez, jour de repos, travaillez le, le
            soir tard, finir tard, rentrer tard, horaires fixes, heures fixes, oraires,
            trois-huit, les trois huit, fêtes de fin d’année, travailler à noël, jours
            de fête
        """,
        broader="journee! conditions",
    ),
    Subject(
        "conditions",
        "des conditions de travail",
        names="""
            conditions de travail, conditions d’exercice, confort de travail, cadre de
            travail, environnement de travail, qualité de vie au travail, dans quelles
            conditions travaillez, sous la pluie, du bruit là où, bien installé,
            l’environnement dans lequel, assis ou debout, le bruit et la chaleur, par
            tous les temps, cadre agréable, été comme hiver
        """,
        words="""
            conditions, confort, bien-être au travail, qvt, ambiance, ergonomie, milieu
            de travail, bonnes conditions, mauvaises conditions, bruyant, salle de
            pause, locaux propres, bien équipé, nuisances, bruit, chaleur, froid,
            luminosité, dehors quand il pleut, quand il pleut, salissant, propre ou
            salissant, intempéries, lieu de travail agréable, trop chaud, trop froid,
            poussière, sale, l’hiver
        """,
        broader="horaires penibilite lieu",
    ),
    Subject(
        "vacances",
        "des congés ni des vacances",
        names="""
            vacances, congés, repos, jours de repos, RTT, jours de congé, partir en
            août, semaines par an, je me repose
        """,
        words="""
            congés payés, semaines de vacances, semaines de congés, jours de vacances,
            vacances scolaires, partir en vacances, pont, fermeture annuelle,
            récupération, jour off, poser des jours, vacs, vacances d’été, mois d’août,
            en août, l’été, partir l’été, jours fériés tu, prendre des jours, en vac,
            vac
        """,
        broader="horaires conditions",
    ),
    Subject(
        "vie-privee",
        "de l’équilibre entre le travail et la vie privée",
        names="""
            vie privée, vie de famille, vie familiale, vie personnelle, équilibre,
            concilier, conciliez-vous, concilies-tu, compatible avec une vie, vie
            professionnelle et vie, vie pro, vie perso, vie sociale, temps libre, et la
            famille, du temps pour, vos enfants, ramènes du travail à la maison,
            conjoint vit, des enfants quand on exerce, décrocher le soir, le boulot et
            les enfants, couper en rentrant
        """,
        words="""
            famille, familial, conciliation, articuler, déconnecter, décrocher du
            travail, couper du travail, temps pour soi, voir sa famille, voir votre
            famille, voir tes enfants, vie à côté, vie en dehors, amis, jongler,
            envahissant, ramener du travail, travail à la maison, disponibilité, garde
            d’enfants, voir ses proches, proches, sacrifice, temps pour toi, voir tes
            amis, du temps libre, décrocher, souffler, du temps pour toi, sortir avec
            des amis, vie amoureuse, vie de couple, voir vos proches, temps de voir,
            profiter de ta famille, vos loisirs et, empiète, déconnexion, voir grandir,
            couper avec le boulot, compatible avec des enfants, des enfants en faisant
            ce métier, plaint de vos absences, absences, séparez le travail de la
            maison, vois tes potes, vois tes amis, tes potes, conjoint supporte, a des
            enfants, ses enfants, voit ses enfants, vois tes enfants
        """,
        broader="horaires inconvenients conditions",
    ),
    Subject(
        "qualites",
        "des qualités qu’il faut",
        names="""
            qualité, qualités humaines, savoir-être, soft skills, personnalité,
            caractère, profil, être un bon, être une bonne, fait un bon, fait une bonne,
            atouts, portrait du, portrait d’un, portrait-robot, tempérament, fait pour
            ce métier, à qui s’adresse, pour réussir dans, bon professionnel,
            prédispositions, un talent, faut-il être patient, un timide, patience,
            rigueur, être curieux, à l’écoute
        """,
        vague="""
            faut-il être, que faut-il pour, faut-il pour, faut-il avoir, doit avoir,
            doit-on avoir, indispensable pour, doit-il être, doit-elle être, doit-on
            être, il faut être
        """,
        words="""
            humain, relationnel, être patient, rigoureux, curiosité, empathie, écoute,
            minutieux, précis, précision, habile, manuel, dextérité, maladroit, timide,
            introverti, sociable, créatif, créativité, imagination, dynamique, sérieux,
            ponctuel, ponctualité, polyvalent, adaptabilité, s’adapter, sang-froid,
            calme, courage, persévérance, volontaire, honnête, discrétion, sens du
            contact, sens du détail, esprit d’équipe, talent, doué, défaut, requis,
            nécessaires, indispensables, essentiel, idéal, à l’aise, fo etre, reconnaît
            un bon, faut-il aimer, faut aimer, état d’esprit, mental, bavard, souriant,
            humour, bienveillant, diplomate, débrouillard, leadership, curieux,
            extraverti, sociabilité, sensible, souplesse, flexibilité, tact,
            comportement, confiance en soi, dynamisme, bonne humeur, maturité, humilité,
            pour réussir, gentil, zen, prendre du recul, ouvert d’esprit, ouverture
            d’esprit, réactif, persévérant, contact humain, aimer les gens, discret,
            chaleureux, optimiste, intelligence émotionnelle, esprit critique, bon
            contact, empathique, motivé, courageux, trait de caractère, pour qui est
            fait, ce métier est fait pour, quel genre de personne, quel type de
            personne, pour quel type de personne, genre de personne faut
        """,
        broader="competences!",
    ),
    Subject(
        "competences",
        "des compétences techniques",
        names="""
            compétence, savoir-faire, connaissances, aptitude, hard skills, technique,
            faut-il savoir faire, maîtriser, capacités, bon en maths, un bon
            professionnel sait, faut-il savoir
        """,
        words="""
            technicité, expertise, expert, être fort en, être bon en, faut être fort,
            faut être bon, gestes, compétent, acquis, prérequis, physique nécessaire,
            condition physique, savoir bien, bagage, talents nécessaires, niveau en
            maths, niveau nécessaire, bon en sciences, culture générale, se sert on des
            maths, des maths, savoir quoi pour, besoin de savoir quoi, habile de ses
            mains, nul en maths, dois savoir, savoir quoi
        """,
        broader="qualites!",
    ),
    Subject(
        "avantages",
        "des avantages du métier",
        names="""
            avantage, bons côtés, bon côté, beaux côtés, points positifs, points forts,
            aspects positifs, côtés positifs, aimez-vous, j’aime, plaît, plaisir,
            appréciez, apprécies, satisfaction, le meilleur, meilleurs moments, bonheur,
            joies, épanouissant, rend heureux, passionnant, le plus gratifiant, le pour
            et le contre, intérêt du métier, intéressant, les bons et, bons et moins
            bons, bons et mauvais, bons ou mauvais, pour et contre, du bon et du, plus
            et les moins, vous préférez, préférez-vous, satisfait, t’apporte,
            t’épanouir, avec le sourire, les atouts de cette profession, si agréable, ce
            que j’adore
        """,
        vague="les plus",
        words="""
            positif, atouts du métier, aime, adorez, plaire, plais, agréable, sympa,
            cool, génial, super, top, kiffes, fun, amusant, marrant, s’amuser,
            enrichissant, valorisant, gratifiant, stimulant, varié, heureux, heureuse,
            content, épanoui, épanouissement, intérêt, bénéfice, chance, aimes ton
            métier, bien dans ce métier, de bien dans, meilleur côté, vaut le coup, vaut
            la peine, chouette, tranquille, ce qui est bien, heureux dans, bons moments,
            préférez, liberté, le mieux, plus aimé, ce que tu aimes, te plaît, bien dans
            ton métier, stylé, éclate, ça te plaît, agréments, qu’est-ce qu’il y a de
            bien
        """,
    ),
    Subject(
        "inconvenients",
        "des inconvénients du métier",
        names="""
            inconvénient, mauvais côtés, moins bons côtés, moins bons, points négatifs,
            points faibles, aspects négatifs, côtés négatifs, difficulté, plus
            difficile, plus dur, le plus dur, difficile dans, contraintes, désavantage,
            aimez le moins, aimez moins, plaît le moins, déplaît, le pire, pires,
            pénible, revers de la médaille, ce qui est dur, obstacles, défis, le pour et
            le contre, n’aimez pas, exigences, bons et moins bons, bons et mauvais, bons
            ou mauvais, pour et contre, moins bon, du bon et du, plus et les moins,
            sacrifice, renoncer, concessions, métier difficile, difficile, compliqué,
            t’agace, passerais-tu bien, dégoûter, désagréments, m’en passerais bien, me
            passerais bien, vous inquiète
        """,
        vague="les moins",
        words="""
            négatif, dur, contraignant, galère, problème, souci, moins, détestes,
            déplaire, chiant, relou, saoule, nul, ennuyeux, ennui, s’ennuyer, ennuyez,
            routine, répétitif, monotone, lassant, marre, ras-le-bol, embêtant, agace,
            énerve, gêne, dérange, frustrant, frustration, décourageant, désagréable,
            faiblesse, défauts du métier, aime pas, prenant, exigeant, urgence, imprévu,
            supporter, pleuré, triste, tristesse, mauvais, mauvais moments, arrêter ce
            métier, envie d’arrêter, abandonner, craquer, paperasse, insupportable,
            pesant, casse-tête, embêtement, prise de tête, chier, pire moment, le moins
            bien, moins aimé, côté chiant, le plus compliqué, pas facile, difficulté
            rencontrée, soûle, gave, casse-pieds, emmerde, défauts, pas cool, t’énerve,
            ingrat, côtés pénibles, pas aimer, bémols, gâche le plaisir, tu aimes le
            moins, côté obscur, moins intéressant, de quoi te plains, tu te plains,
            changer dans ce métier, changer dans ton métier, te pèse
        """,
        broader="penibilite! stress",
    ),
    Subject(
        "stress",
        "du stress ni de la fatigue",
        names="""
            stress, pression, charge mentale, charge de travail, burn-out, fatigue,
            épuisant, nerveusement, surmenage, émotionnellement, sous tension, empêche
            de dormir, débordé, difficile à tenir moralement, garder son calme, nerfs,
            épuisement
        """,
        words="""
            burnout, crevant, usant, intense, angoisse, anxiété, anxieux, sommeil,
            dormir, insomnie, nuits blanches, surcharge, mentale, santé mentale,
            dépression, moral, émotion, rush, deadline, délais, tenir le coup,
            décompresser, se détendre, surmené, rythme intense, jamais se reposer, se
            reposer, dodo, sieste, récupérer, répit, souffler, tuant, à bout, craquer,
            sous l’eau, au taquet, speed, tendu, dors bien, nerveux, pétage de plomb,
            coup de mou, rythme soutenu, évacuez la tension, la tension après, dans
            l’urgence, zen, rester zen, s’accélère, pété un câble
        """,
        broader="inconvenients! penibilite! conditions",
    ),
    Subject(
        "penibilite",
        "de la pénibilité",
        names="""
            pénibilité, physique, physiquement, porter des charges, efforts, debout,
            bruit, chaleur, fatigant, mal de dos, intempéries, métier dur, éprouvant,
            porter des choses lourdes, mal au dos, le corps souffre, costaud, genoux et,
            gestes répétitifs, use le corps, soulever, de la force
        """,
        words="""
            dos, genoux, charges lourdes, lourd, force physique, musclé, froid, chaud,
            pluie, poussière, usure, courbatures, endurance, postures, troubles
            musculaires, fatigue physique, épuisant, pénible, se baisser, pousser des
            charges, condition physique, port de charges, douleurs articulaires,
            articulation, dur pour le corps, le corps, corps tient le coup, abîme le
            corps, faut être fort, être fort, balaise, baraqué
        """,
        broader="stress! inconvenients danger conditions",
    ),
    Subject(
        "danger",
        "des risques ni de la santé",
        names="""
            danger, dangereux, risque, accident, sécurité, santé, blessé, blessure,
            avez-vous peur, avez-vous eu peur, la peur, précautions, protections,
            maladie professionnelle, peur, crainte, tomber, vous blesser
        """,
        words="""
            coupé, couper un doigt, brûlé, brûlure, doigt, mourir, mort, mortel,
            maladie, malade à cause, allergie, hygiène, toxique, produits chimiques,
            infection, virus, contaminé, radiations, casque, équipement de protection,
            équipements de sécurité, EPI, règles de sécurité, prudence, prudent,
            trouille, frousse, flippant, effrayant, peur de mourir, fait mal, aux
            urgences, asthmatique, allergique, contre-indication, finir aux urgences,
            périlleux, péril, accidents du travail, sa peau, séquelles, nocif, produits
            nocifs, frôlé, catastrophe, craindre pour sa vie, arriver de grave, risquer
            sa vie, peur pour ta vie, mettre en danger
        """,
        broader="penibilite inconvenients",
    ),
    Subject(
        "tenue",
        "de la tenue de travail",
        names="""
            tenue, uniforme, blouse, habits, vêtements, habillez-vous, comment
            s’habiller, costume, que portes-tu, code vestimentaire, des gants, en jean,
            tatouages, comment je m’habille, cravate
        """,
        words="""
            tenue de travail, tenue vestimentaire, vestimentaire, habillé, s’habiller,
            chaussures, gants, tablier, dress code, coiffure, maquillage, piercing,
            barbe, jogging, cheveux, costard, s’attacher les cheveux, look, fringues,
            accoutrement, apparence, apparence soignée, tu mets quoi, tu t’habilles,
            tatoo, en baskets, jean et baskets
        """,
        broader="danger!",
    ),
    Subject(
        "salaire",
        "du salaire",
        names="""
            salaire, rémunération, rémunéré, gagnes-tu, gagne-t-on, gagner sa vie, payé,
            la paie, fiche de paye, revenus, argent, vivre de son, vivre de ce métier,
            en vivre, touchez-vous, net par mois, combien gagne, combien on gagne, gagne
            bien, gagne un, gagne une, tu gagnes, combien tu touches, vivre de votre
            métier, combien peut espérer, primes, treizième mois, combien ça rapporte,
            cela rapporte
        """,
        words="""
            mensuel, par mois, euros, brut, net, smic, augmentation, riche, fortune,
            fric, thune, tune, pognon, oseille, blé, cash, rapporte, ça paye, bien payé,
            grille de salaire, 13e mois, pourboire, honoraires, chiffre d’affaires,
            indemnité, gagne-pain, bien ta vie, bien sa vie, vivre de, tu gagnes
            combien, salaire débutant, salaire moyen, début de carrière, financièrement,
            financier, niveau de vie, finances, lucratif, smicard, salaire net, gagne,
            ça gagne, touchez, combien tu te fais, combien ça paie, prétentions,
            prétentions salariales, salarial, touches combien, toucher par mois, tu
            touches, émoluments, traitement mensuel, appointements, fins de mois, fin de
            mois difficile, vivre correctement, tu te fais combien, se faire combien
        """,
    ),
    Subject(
        "protection-sociale",
        "de la protection sociale",
        names="""
            mutuelle, sécurité sociale, protection sociale, avantages sociaux, syndicat,
            cotisations, grève, comité d’entreprise, tombez malade, couvert en cas,
            arrêt maladie, droit au chômage, quelle caisse cotisez, congé maternité,
            arrêt de travail, être bien couvert, la sécu
        """,
        words="""
            sécu, ticket resto, tickets restaurant, cantine, impôt, charges sociales,
            urssaf, syndical, syndiqué, convention collective, prévoyance, allocation,
            allocation chômage, chèques vacances, prud’hommes, congé parental,
            maternité, paternité, parental, enceinte, grossesse, accident du travail,
            médecine du travail, visite médicale, assurance chômage, droits sociaux,
            RSA, CAF, pépin de santé, en cas de maladie, si tu es malade, couverture
            sociale, indemnités journalières, couvert malade, couvert quand, avantages
            du ce, caisse d’assurance, assurance maladie, complémentaire santé, protégé
            s’il, congé paternité, congé mater
        """,
    ),
    Subject(
        "etudes",
        "des études ni des diplômes",
        names="""
            étude, diplôme, formation, école, bac, cursus, université, fac, concours,
            scolarité, filière, niveau d’études, qualification, études avez-vous,
            brevet, CAP, BTS, master, licence, doctorat, parcours scolaire, parcours de
            formation, formation initiale, se former au métier, maths, matières, durée
            des études, quel genre d’élève, à l’école, scolaire, bon élève, vous
            êtes-vous formé, comment t’es-tu formé
        """,
        vague="""
            comment devient-on, comment devenir, pour devenir, devenir un, devenir
            une, comment on devient
        """,
        words="""
            étudier, faculté, baccalauréat, bac pro, bac+5, DUT, IUT, BEP, bachelor,
            prépa, classe préparatoire, grande école, CFA, MFR, mathématiques, français,
            orthographe, sciences, physique-chimie, SVT, notes, moyenne, mauvais élève,
            spécialité, quelle spécialité, en première, en terminale, terminale,
            parcoursup, orientation, inscription, s’inscrire, admission, prof, examen,
            certificat, certification, VAE, années d’étude, combien d’années, coût des
            études, coûtent cher, bourse, redoubler, sans diplôme, CIO, formateur,
            réviser, suivi comme formation, quoi comme études, faire comme études, stmg,
            cpf, en seconde, en troisième, des cours, grammaire, spécialités en
            première, genre d’élève, collège, lycée, quel lycée, quelle école, quelle
            filière, bonnes notes, comment faire pour devenir, après le bac, après la
            troisième, niveau scolaire, forts en, fort en maths, cours, 3e, 3ème, la
            troisième, bon en, niveau demandé, dossier scolaire, nul en, EPS, sélection
            à l’entrée, voie générale, voie professionnelle, voie pro
        """,
        broader="apprentissage! stages parcours",
    ),
    Subject(
        "stages",
        "des stages ni de l’alternance",
        names="""
            stage, stagiaire, alternance, alternant, apprenti, contrat d’apprentissage,
            stage de troisième, stage d’observation, en apprentissage, moitié école
            moitié entreprise
        """,
        words="""
            stage de 3e, stage de seconde, observation, maître de stage, tuteur, maître
            d’apprentissage, contrat pro, contrat de professionnalisation, immersion,
            prenez des stagiaires, prendre en stage, accueillez-vous des stagiaires, job
            d’été, service civique, bénévolat, compagnons du devoir, compagnonnage, tour
            de France, apprentissage, période en milieu professionnel, prenez-vous des
            élèves, venir chez vous, venir une semaine, venir voir, étudier tout en
            travaillant, accueillez des jeunes, accueillez-vous des jeunes, venir vous
            voir, élèves de 3e, élèves de troisième, périodes en entreprise
        """,
        broader="etudes! apprentissage",
    ),
    Subject(
        "apprentissage",
        "de la façon d’apprendre le métier",
        names="""
            appris le métier, avez-vous appris, apprentissage, sur le tas, autodidacte,
            formé tout seul, s’apprend, apprend-on, appris à, transmis le métier, pour
            savoir travailler seul, par la pratique, montré les gestes, maîtriser ce
            métier, on m’a tout montré, apprendre en regardant
        """,
        words="""
            apprendre, appris seul, appris tout seul, sur le terrain, terrain, pratique,
            théorie, autoformation, mooc, tuto, tutoriel, transmission, qui t’a appris,
            formé sur, école ou terrain, ficelles du métier, formé, se former seul, t’es
            formé, tout seul appris, aidé à progresser, acquiert, acquérir les bons
            gestes, geste juste, enseigné, ne vous a pas appris, avant d’être vraiment,
            transmis son savoir, tours de main, gestes du métier, maîtriser les gestes,
            coup de main, bien savoir le faire, se faire la main, maîtriser le métier,
            acquis votre savoir-faire, secrets du métier, s’apprend comment, ça
            s’apprend, montré le métier
        """,
        broader="etudes! stages",
    ),
    Subject(
        "acces",
        "des conditions d’accès au métier",
        names="""
            conditions d’accès, accéder au métier, accès à la profession, âge minimum,
            quel âge peut-on, permis de conduire, casier judiciaire, nationalité, à la
            portée de, qui peut exercer, concours à passer, profession fermée, ouverte à
            tous, limite d’âge, entrer dans ta profession, entrer dans la profession,
            conditions dois-tu remplir, conditions faut-il remplir, qui peut le devenir,
            portes d’entrée, droit d’exercer
        """,
        words="""
            permis, permis B, conduire, casier, âge maximum, trop vieux, trop jeune,
            taille minimum, tests physiques, aptitude médicale, lunettes, vaccin,
            conditions pour devenir, critères, éligible, partir de quel âge, carte
            professionnelle, agrément, dur d’y entrer, difficile d’y entrer, obligatoire
            pour exercer, prérequis, habilitation, conditions pour exercer, conditions
            requises, âge pour commencer, âge pour faire, être majeur, majeur, taille
            minimale, conditions à remplir, tout le monde peut, n’importe qui peut,
            visite médicale, aptitude, le droit de faire, conditions pour y, avant 18
            ans, quel âge pour, avoir quel âge, conditions faut il
        """,
        broader="etudes! apprentissage parcours",
    ),
    Subject(
        "formation-continue",
        "de la formation continue ni de la veille",
        names="""
            formation continue, veille, se former en permanence, mettre à jour,
            tenez-vous au courant, tenir au courant, se tenir informé, actualiser,
            continuez-vous à vous former, continuer à apprendre, remise à niveau, se
            perfectionner, se former continuellement, se former régulièrement, se former
            tout, vous former, formations régulières, restez-vous à jour, nécessite de
            se former, formations en cours de carrière, vous tenez-vous informé, te
            tiens-tu informé, suivi des formations, paie des formations, rester à la
            page, continue d’apprendre, tout au long de sa carrière, connaissances à
            niveau, jamais fini d’apprendre, suivre les nouveautés
        """,
        words="""
            former, continuellement, actualité, actu, s’informer, au courant, à la page,
            nouveautés, revue de presse, perfectionner, recyclage, formation en
            entreprise, apprendre toujours, salon professionnel, infos, news, se
            renseigner, presse, lire les infos, te tiens au courant, vous tenez au
            courant, revues spécialisées, congrès, retourner en cours, encore des
            choses, nouvelles choses, t’apprends encore, apprenez encore, mise à niveau,
            perfectionnement, cpf, compte personnel de formation, évolution des
            techniques, revues professionnelles, revues, magazines, magazines
            spécialisés, tout au long de la vie, plan de formation, salons et des
            conférences, suivez encore des formations, fais encore des formations,
            encore des formations, des formations, rester à jour, remettre à niveau, se
            recycler, recycler souvent, renouvelez vos connaissances, au niveau quand,
            tiens au courant, apprendre des nouveaux trucs, apprendre de nouvelles
            choses, envoie en formation, formation pendant le boulot, mise à jour
        """,
        broader="etudes apprentissage",
    ),
    Subject(
        "attentes",
        "des attentes ni des idées reçues",
        names="""
            attentes, correspond, idées reçues, préjugés, cliché, imaginiez, réalité du
            métier, rêve ou réalité, surprise, surpris, étonné, image du métier, image
            de la profession, croit-on, on croit, vous attendiez, déception, ce que vous
            pensiez, stéréotype, méconnu, fausse idée, on ne sait pas, l’image qu’on,
            surprenant, inconnu du, vérité, ignore, ne sait pas, ne savent pas, déçu en
            découvrant, croient à tort, comme dans les films, quelle image, le vrai du
            faux, s’imaginent, comme à la télé
        """,
        words="""
            espoir, espéré, espérances, réalité, image, déçu, décevant, désillusion,
            illusion, fantasme, mythe, a priori, idée que vous aviez, comme tu pensais,
            pensais, comme tu croyais, croyais, conforme, à la hauteur, que prévu, comme
            prévu, comme dans les séries, vu par les gens, pensent les gens, pensent de
            votre métier, regard des autres, regard des gens, critiques, réputation du
            métier, décalage, représentation, tomber de haut, désenchantement,
            déchanter, découvrir, ce que vous imaginiez, peu connu, inconnu du public,
            plus dur que prévu, idéaliser, douche froide, voyais comme ça, idée que tu
            avais, regrettes, surpris toi, on se trompe sur, se trompent sur, image que
            les gens, idée fausse, l’idée que vous vous en faisiez, voyais autrement,
            imaginais autrement, gens pensent, les gens pensent
        """,
    ),
    Subject(
        "evolution",
        "des possibilités d’évolution",
        names="""
            évolution, évoluer, perspectives, carrière, promotion, monter en grade, dans
            dix ans, dans 10 ans, dans cinq ans, dans 5 ans, et après, et ensuite, vos
            ambitions, plan de carrière, progresser, envisagez-vous, vous voyez-vous, te
            vois-tu, se spécialiser, spécialisation, envisages, vos projets, projets
            d’avenir, projets professionnels, des projets, possibilités d’avancement,
            après quelques années dans ce métier, gravir, échelons, rester à ce poste,
            changer un jour
        """,
        words="""
            monter, grimper, grade, ambition, plus tard, poste supérieur, devenir chef,
            devenir directeur, passer chef, passerelle, mobilité, opportunités,
            possibilités, mène à quoi, mener à, faire ensuite, après quelques années,
            toute ta vie, toute sa vie, faire ça toute, autre métier, faire autre chose,
            changer de travail, quitter le métier, objectif, te vois où, vous vous
            voyez, long terme, prétendre, prochaine étape, concours interne, expatrier,
            promu, horizon, tremplin, poursuivre, ascension, rebondir, se diversifier,
            spécialiser, chef d’équipe, responsabilités plus tard, faire après, devenir
            après, fin de carrière, suite de votre carrière, cul-de-sac, la suite,
            avancement de carrière, progression, galon, changer de poste, passer cadre,
            même poste, reste au même poste, à ce poste longtemps, poste plus élevé,
            devenir ensuite, après ce poste, faire après ce poste
        """,
        broader="avenir",
    ),
    Subject(
        "avenir",
        "de l’avenir du métier",
        names="""
            avenir, futur, disparaître, dans vingt ans, dans 20 ans, métier de demain,
            va changer, transformations, mutations, a changé, a évolué, évolution du
            métier, évolution de la profession, tendance, effet de mode, existera,
            métier d’avenir, secteur d’avenir, évolution au niveau, remarquez-vous une
            évolution, une évolution, la profession demain, menacé, profession va-t-elle
            changer, en 2050, quels changements attendent, dans trente ans, voie de
            disparition, vont-ils vous remplacer
        """,
        words="""
            demain, disparaît, disparition, remplacer, remplacent, encore exister,
            pérenne, durable, mode, prochaines années, années à venir, prévision, crise,
            déclin, expansion, croissance, porteur, obsolète, saturé, bouché, a changé
            depuis, changé en dix ans, autrefois, révolution, nouveaux métiers, besoin à
            l’avenir, pronostic, prédire, transformer, évolue, va évoluer, numérique,
            robot, va disparaître, existera encore, existera toujours, encore changer,
            beaucoup changé, en 2030, en 2040, dans 30 ans, toujours besoin de, le
            devenir de la profession, prospective, changements à venir, voué, condamnée,
            beaux jours devant, miser sur ce métier, d’avenir, dans 10 ans, dans dix
            ans, profession va changer
        """,
        broader="evolution",
    ),
    Subject(
        "emploi",
        "de la recherche d’emploi ni des débouchés",
        names="""
            recherche d’emploi, recherche de travail, trouver un emploi, trouver du
            travail, trouvé votre travail, trouvé ce travail, trouvé cet emploi, trouvé
            votre emploi, débouchés, marché du travail, marché de l’emploi, chômage,
            insertion professionnelle, y a-t-il du travail, secteur qui recrute,
            recrute, offres d’emploi, pénurie, emplois, opportunités d’emploi, manque de
            bras, manque de candidats, trouve-t-on facilement, cherché avant, trouver
            une place, manque-t-il de bras, décrocher un poste, manque de monde
        """,
        words="""
            chercher un emploi, chercher du travail, trouver un travail, facile de
            trouver, facile à trouver, dur de trouver, difficile de trouver, trouvé ton
            poste, obtenu votre poste, embauche-t-on, chômeur, pôle emploi, France
            Travail, postuler, candidater, annonce, offre, piston, intérim, précaire,
            précarité, sécurité de l’emploi, secteur bouché, beaucoup de demandes,
            recrutent, manque de personnel, avoir du travail, assez de travail, du
            travail dans, boulot dans ce, travail dans ce secteur, sans travail, au
            chômage, insertion, stable, stabilité, instable, incertitude, situation
            professionnelle, chasseur de têtes, réseau professionnel, trouver un poste,
            networking, bouche à oreille, cooptation, par relations, recommandé, galère
            pour trouver, en ce moment tu travailles, carnet de commandes, déniché,
            postes à pourvoir, métier en tension, secteur saturé, saturé, manque de main
            d’œuvre, main d’œuvre, premier poste, cherché longtemps, place pour les
            jeunes, bouché, décrocher ton premier travail, jeunes diplômés, trouvent une
            place, du boulot ou, trouver vite, on trouve vite
        """,
        broader="embauche avenir evolution",
    ),
    Subject(
        "embauche",
        "de l’entretien d’embauche ni du recrutement",
        names="""
            entretien d’embauche, embauche, recrutement, CV, lettre de motivation,
            premier entretien, candidature, candidat, être recruté, être pris, processus
            de sélection, comment s’est passé votre entretien, avez-vous été recruté,
            est-on recruté, été pris, mon entretien, on m’a recruté, recruteur
        """,
        words="""
            entretien, entretien professionnel, curriculum, lettre, RH, jury, oral,
            convocation, convoqué, test de recrutement, questions posées, préparer un
            entretien, engagé, se vendre, période d’essai, décroché ce poste, décroché
            ton premier, décrocher un poste, décroché ce travail, premier contrat,
            dépose son cv, recruté, candidature spontanée, trac, épreuve, DRH,
            simulation, convaincre le recruteur, coup de fil, coup de téléphone, t’ont
            pris, as été pris, sélectionné, face au recruteur, t’a appelé, retenu, se
            faire prendre, se faire embaucher, sans expérience, tests avant d’être pris,
            me prendre, on postule, dire à l’entretien, ils recrutent, ils regardent
            quand, convaincre un patron
        """,
        broader="emploi",
    ),
    Subject(
        "statut",
        "du statut ni du contrat",
        names="""
            statut, salarié, indépendant, freelance, fonctionnaire, libéral,
            auto-entrepreneur, micro-entrepreneur, contrat, CDI, CDD, public ou privé,
            intermittent, secteur public, intérimaire, à mon compte
        """,
        words="""
            free-lance, freelancing, profession libérale, autoentrepreneur,
            micro-entreprise, auto-entreprise, contractuel, titulaire, titularisé,
            vacataire, saisonnier, fonction publique, secteur privé, artisan, cadre,
            prestataire, à plein temps, type de contrat, contrat de travail,
            intermittence, travailleur indépendant, salariat, statut juridique, simple
            employé, intérim, à son compte, propre patron, propre chef, travailler pour
            soi, sécurité de l’emploi, tu es salarié, s’installer, dans le public, dans
            le privé, public ou dans le privé, emploi précaire, travailles pour toi,
            pour un patron, stable ou précaire, à temps partiel ou
        """,
        broader="creation!",
    ),
    Subject(
        "creation",
        "de la création d’entreprise",
        names="""
            création d’entreprise, créé votre entreprise, créer son entreprise, créé sa,
            votre compte, son compte, propre patron, monter sa boîte, monté votre,
            s’installer, installé à votre, entrepreneur, chef d’entreprise, ouvrir
            votre, ouvert votre, ouvrir sa, fondé, lancer son activité, être patron,
            travailler pour soi, reprise d’entreprise, démarches pour lancer, lancer ton
            affaire, repris une affaire, l’entrepreneuriat, pour se lancer, monter son
        """,
        words="""
            à son compte, créer sa boîte, monter sa, monter son entreprise, monter une
            entreprise, ouvrir son propre, ouvrir un, ouvrir une, propre cabinet, propre
            entreprise, propre boîte, propre salon, entrepreneuriat, entreprendre,
            startup, start-up, société, s’installer à, investissement, emprunt, banque,
            fonds de commerce, associé, comptabilité, patronne, se lancer, prêt
            bancaire, business plan, immatriculer, démarches pour créer, créé ta boîte,
            créé ta, racheter une, racheté, reprendre l’affaire, reprendre une affaire,
            reprendre le commerce, ouvrir son affaire, son affaire, business, son propre
            business, aides à la création, idée de départ, salarié à créateur, démarrer
            votre activité, parti de zéro, entreprise soit rentable
        """,
        broader="statut",
    ),
    Subject(
        "entreprise",
        "de l’entreprise",
        names="""
            votre entreprise, l’entreprise, votre société, votre établissement, votre
            structure, employeur, organisme, votre boîte, secteur d’activité, notre
            maison, présentation de l’entreprise, combien d’employés, combien de
            salariés, dans quelle société, que fabrique ou que vend, la structure qui
            vous emploie, la boîte où, une pme, histoire de la maison
        """,
        words="""
            boîte, PME, TPE, multinationale, effectif, nombre d’employés, combien de
            personnes travaillent, siège, filiale, pour qui travaillez, taille de
            l’entreprise, établissement, des employés, des salariés, entreprise, bosses
            pour qui, société dans laquelle, grande entreprise, chiffre d’affaires,
            nombre de salariés, histoire de la société, structure, grande ou petite,
            grand groupe
        """,
        broader="creation equipe hierarchie",
    ),
    Subject(
        "hierarchie",
        "de la hiérarchie",
        names="""
            hiérarchie, organigramme, supérieur, un chef, votre chef, un patron, votre
            patron, place dans l’entreprise, sous la responsabilité, rattaché, qui
            décide, rendre compte, rendez-vous des comptes, niveau hiérarchique,
            position dans l’entreprise, votre manager, à qui rendez-vous compte,
            reçois-tu des ordres, recevez-vous des ordres, chaîne de commandement,
            rapports avec la direction, qui te commande, qui commande, sous les ordres
        """,
        words="""
            chef, patron, boss, directeur, directrice, supérieur hiérarchique, n+1, n+2,
            responsable direct, subordonné, subalterne, ordres, donne des ordres, reçois
            des ordres, sous tes ordres, au-dessus de toi, pdg, direction, rendre des
            comptes à, relation avec le chef, qui te dirige, dépends de qui, dépendez
            de, en haut, organisation de l’entreprise, un supérieur, dirigeant, obéir,
            rang, autorité, quel service, où te situes, bas de l’échelle, n plus 1,
            manager direct, qui dirige, gérant, rendre des comptes, donne les ordres,
            commandes des gens, gens sous tes ordres, simple employé, position dans, te
            surveille, contrôle ton travail, dépendez vous, de qui dépends, dire non, se
            fait commander, rends des comptes
        """,
        broader="equipe creation entreprise",
    ),
    Subject(
        "equipe",
        "des collègues ni du travail en équipe",
        names="""
            équipe, collègue, ambiance, travaillez-vous seul, seul ou en équipe, travail
            en équipe, avec qui travaillez, collaborateur, collaborez, partenaires,
            entraide, entente, autres professionnels, les autres métiers du, combien
            êtes-vous dans, métier solitaire, seul ou à plusieurs
        """,
        words="""
            travailler seul, êtes-vous seul, seul, solitude, solitaire, solidarité,
            cohésion, camaraderie, s’entendre, entends bien, bonne entente, relations
            avec les collègues, collaboration, binôme, coéquipiers, travailler à
            plusieurs, travail d’équipe, en équipe, combien êtes-vous, combien vous
            êtes, avec des collègues, solo, isolé, isolement, salariés, employés, vous
            êtes combien, combien êtes, nombreux, combien de personnes, travailler avec
            d’autres, travaillez avec qui, bonne ambiance, collectif, esprit d’équipe,
            avec qui on travaille, gens avec qui, serrer les coudes, corps de métier,
            autres corps de métier, entouré, l’ambiance, ambiance au boulot, tu
            t’entends bien, t’entends bien, tes potes au boulot, potes au boulot,
            s’ennuyer tout seul
        """,
        broader="hierarchie entreprise",
    ),
    Subject(
        "lieu",
        "du lieu de travail ni du télétravail",
        names="""
            lieu de travail, télétravail, où travaillez-vous, à domicile, bureau, à la
            maison, chez soi, lieux d’exercice, où exercez-vous, sur place, en
            extérieur, dehors ou, à distance, open space, chez vous ou, les locaux, vos
            locaux, travailler de chez toi, quelle ville, à la campagne, visite des
            locaux, là où je travaille
        """,
        words="""
            lieu, domicile, chez toi, maison, remote, présentiel, distanciel, coworking,
            dehors, extérieur, intérieur, où exerce, région, ville, campagne, où
            travaillent, endroit, atelier ou, chantier, locaux de travail, travailles
            où, où tu travailles, où se trouve, dans quelle ville, dans quelle région,
            télé travail, à Paris, loin de chez toi, locaux, atelier, home office,
            enfermé, canapé, pyjama, partout en france, quatre murs, quartier, vos
            bureaux, de chez toi, où que tu travailles
        """,
        broader="conditions deplacements",
    ),
    Subject(
        "deplacements",
        "des déplacements ni des voyages",
        names="""
            déplacement, voyage, voyagez-vous, vous déplacez, déplacer, trajet, sur la
            route, mobilité géographique, kilomètres, beaucoup bouger, temps en voiture,
            à l’hôtel, le train ou l’avion, métier t’a-t-il emmené, valise, bouger tout
            le temps
        """,
        words="""
            route, transports, train, avion, voiture, véhicule, voiture de fonction,
            loin de chez, métro, partir loin, découcher, itinérant, distance domicile,
            bouges beaucoup, mobilité, nomade, vadrouille, frais kilométriques, hôtel,
            nuits à l’hôtel, voir du pays, par monts, mobile, vous rendez vous au
            travail, tu te rends au travail, partez loin, tu pars loin, aller au boulot,
            pour aller travailler, bouges souvent, tu bouges
        """,
        broader="lieu",
    ),
    Subject(
        "outils",
        "des outils ni du matériel",
        names="""
            outil, matériel, machine, logiciel, équipement, instruments, appareils,
            matières premières, vous servez-vous, utilisez-vous, technologies,
            matériaux, avec quoi travaillez, dans ta mallette, ce dont je me sers
        """,
        words="""
            matos, ustensile, application, appli, ordinateur, ordi, PC, mac, tablette,
            informatique, programme informatique, excel, photoshop, caméra, appareil
            photo, imprimante, produits utilisés, utilise comme logiciel, quels
            logiciels, installer, télécharger, coder, programmation, numérique, te sers,
            de quoi tu te sers, acheter toi-même, acheter votre matériel, affaires de
            travail, engins, attirail, objets, sac de travail, sous la main
        """,
        broader="ia",
    ),
    Subject(
        "ia",
        "de l’intelligence artificielle",
        names="""
            intelligence artificielle, IA, robot, automatisation, chatgpt, remplacé par
            une machine, algorithmes, traducteurs automatiques, la machine et moi, moi
            et la machine
        """,
        words="""
            artificielle, gpt, chat gpt, automatique, deep learning, automatiser,
            logiciel qui remplace, par des machines, intelligence, outil d’IA, une
            machine pourrait, machine pourrait vous remplacer, robotisation, copilot,
            machine learning, par une machine, par un robot, ordinateur pourra, la
            machine, faire à la place de l’humain
        """,
        broader="avenir outils",
    ),
    Subject(
        "internet",
        "d’Internet ni des réseaux sociaux",
        names="""
            réseaux sociaux, internet, site internet, numérique, digital, en ligne, sur
            le web, transformation numérique, site web, youtube, tiktok, instagram, le
            web, sur la toile, abonnés
        """,
        words="""
            réseau social, insta, facebook, linkedin, twitter, snap, snapchat,
            followers, blog, chaîne youtube, publier sur, wifi, numérisation,
            digitalisation, informatique, avis google, te suivre où, vous suivre, suivre
            sur, présence sur les réseaux, présent sur les réseaux, e-réputation, postes
            des vidéos, vidéos de ton travail, c’est quoi ton compte, ton insta, storys,
            tu postes
        """,
        broader="clientele",
    ),
    Subject(
        "clients",
        "des clients ni du public",
        names="""
            client, patients, public, usagers, élèves, malades, bénéficiaires,
            résidents, clientèle, relation avec les, contact avec, contact humain,
            relations avec, visiteurs, leurs familles, quel contact, avec le public,
            avec les gens, rapport avec les gens, font appel à vous, fait appel à tes
            services, vient vous voir, viennent me voir, habitués, pour qui je travaille
        """,
        words="""
            consommateur, gens, contact, contact avec les gens, accueil, accueillir,
            avec des gens, attacher aux gens, vous attachez, rencontrer des gens, types
            de clients, combien de clients, combien de patients, avis négatifs, élève
            difficile, les gens sont, rencontrer du monde, sympas avec, gentils avec,
            des stars, personnes âgées, type de personnes, destinataires, personnes
            accompagnées, particuliers ou professionnels, particuliers, à qui s’adresse,
            quel genre de personnes, pour quel genre de personnes, beaucoup de monde,
            recevez par jour, recevez-vous, qui fait appel à vous, fait appel,
            rendez-vous service, bossez pour qui
        """,
        broader="clientele",
    ),
    Subject(
        "clientele",
        "des moyens de trouver des clients ni de la concurrence",
        names="""
            trouver des clients, trouvez-vous vos clients, viennent vos clients, se
            faire connaître, faites-vous connaître, prospection, bouche à oreille,
            publicité, nouveaux clients, démarcher, concurrence, concurrent,
            compétition, vous démarquer, différencier, se constituer une clientèle,
            attirer le client, attirer des clients, fidéliser, carnet de commandes
        """,
        words="""
            prospecter, pub, communication, faire connaître, connaître de vous, carnet
            d’adresses, réseau, notoriété, réputation, visibilité, portfolio,
            recommandation, viennent les clients, avoir des clients, fidélité, cartes de
            visite, compétitif, rivaux, rivalité, se différencier, grandes surfaces,
            supermarchés, industriels, concurrence déloyale, concurrentiel, recommander,
            vous trouvent, les gens te trouvent, trouves tes clients, se faire une
            clientèle, attirer du monde, décrocher des contrats, premiers clients,
            entendent parler de vous, clients vous découvrent, fait connaître, viennent
            tes commandes, d’où viennent tes commandes, enseignes, grosses enseignes,
            clients reviennent
        """,
        broader="clients",
    ),
    Subject(
        "prix",
        "des prix ni des tarifs",
        names="""
            tarif, prix, devis, facturez-vous, combien coûte, combien ça coûte,
            facturation, vos tarifs, faites-vous payer, de l’heure à un client, cher de
            faire appel, trop cher
        """,
        words="""
            facture, cher, coûte, négocier, négociation, tjm, taux horaire, prends cher,
            promotion commerciale, budget, rentable, rentabilité, marge, prix moyen,
            combien revient, à combien revient, grille tarifaire, honoraires, acompte,
            arrhes, paie le client, mauvais payeurs, demandez pour une prestation,
            prestation, réductions, payer à l’heure, payer au forfait, au forfait, c’est
            combien, combien ça coûte si
        """,
        broader="salaire",
    ),
    Subject(
        "conflits",
        "des conflits ni des relations difficiles",
        names="""
            conflit, agressif, agressivité, violence, violent, insulte, incivilités,
            clients difficiles, patients difficiles, élèves difficiles, tensions,
            mécontent, harcèlement, haine, disputes, te fâcher, le ton monte
        """,
        words="""
            agressé, agression, menaces, frappé, râleur, méchant, impoli, gens
            difficiles, client mécontent, plainte, se plaindre, engueulé, mauvaise
            ambiance, jalousie, moqueries, racisme au travail, haineux, client pénible,
            gens désagréables, manque de respect, mal parler, te parlent mal,
            mésentente, embrouilles, réclamations, prises de bec, clients désagréables,
            crier dessus, désaccords, désaccords avec les collègues, gens énervés,
            quelqu’un qui s’énerve, s’énerve, se passe mal avec, clients casse-pieds,
            client n’est pas content, pas content, le courant ne passe pas, altercation,
            quelqu’un de difficile, tenir tête, gens qui râlent, râlent, prends la tête
            avec, prends la tête, clients relous, pété un câble sur, s’énerve contre
        """,
        broader="clients! inconvenients",
    ),
    Subject(
        "reussites",
        "des réussites ni des échecs",
        names="""
            fierté, fier, réussite, plus belle, succès, récompense, meilleur souvenir,
            accomplissement, réalisation, exploit, victoire, dont vous êtes, prix gagné,
            plus beau, échec, erreur, raté, pire erreur, plus grosse erreur, faute,
            moments de doute, doutes, ratage, plus gros ratage
        """,
        words="""
            réussi, médaille, gagné des prix, gagné un prix, remporté, distinction,
            trophée, concours gagné, belle réussite, chef-d’œuvre, célèbre, connu,
            meilleur projet, plus grande, échoué, loupé, bêtise, gaffe, boulette,
            bavure, faux pas, trompé, se tromper, déjà trompé, oublié quelque chose,
            bide, faillite, satisfaction, foiré, planté, se planter, projet le plus
            abouti, le plus content, la plus contente, grosse bêtise, un prix pour votre
            travail, reçu un prix, grosse bourde, plus grosse bourde
        """,
        broader="souvenirs!",
    ),
    Subject(
        "souvenirs",
        "des souvenirs ni des anecdotes",
        names="""
            souvenir, anecdote, moment marquant, marqué, moment fort, histoire drôle,
            expérience marquante, insolite, inoubliable, racontez-nous un, la plus
            surprenante, la plus drôle, la plus étonnante, la plus insolite, le plus
            étrange, meilleur souvenir, ému, drôle d’histoire, belle histoire, m’en
            souviens encore, vous souvenez-vous, te souviens-tu
        """,
        words="""
            drôle, rigolo, étrange, pire moment, moment préféré, raconter une histoire,
            histoire incroyable, situation marquante, extraordinaire, pire journée, plus
            beau jour, une histoire, meilleur moment, truc marrant, chose incroyable,
            marqué le plus, choquant, traumatisant, horrible, pire chose, pire truc, vu
            de pire, jamais oublié, oublierez jamais, jamais vécu, chose la plus
            bizarre, truc le plus bizarre, pire jour, le plus bizarre, la plus folle,
            mémorable, rigolade, péripétie, fou rire, mésaventure, rencontre marquante,
            pire souvenir, cocasse, situation cocasse, n’oublie pas, garderez en
            mémoire, en mémoire, arrivé quelque chose, moments émouvants, émouvant,
            épisode, encore rire, moment triste, des vertes et des pas mûres, histoire
            que tu racontes, truc de fou, truc le plus fou, le plus ouf, de ouf, déjà
            vécu un truc
        """,
        broader="reussites!",
    ),
    Subject(
        "conseils",
        "des conseils à ceux qui débutent",
        names="""
            conseil, recommandez, que diriez-vous, que dirais-tu, aux jeunes, un dernier
            mot, le mot de la fin, un message, s’adresser à, astuces, à un jeune, à une
            jeune, recommandations, mot pour, quelqu’un qui veut, à ceux qui veulent, à
            ceux qui voudraient, à ceux qui hésitent, erreurs faut-il éviter, erreurs à
            éviter, faire comme moi, vous y mettre
        """,
        words="""
            recommandation pour, dirais à un jeune, diriez à un, message aux jeunes,
            quelqu’un qui hésite, par où commencer, s’y prendre, comment s’y prendre,
            lycéen, collégien, débutant, encourager, mise en garde, à éviter, éviter, se
            préparer, bien démarrer, conseil pour, dernier mot, ajouter quelque chose,
            un jeune, une jeune, hésite, hésitent, commencer, se lancer, quoi faire
            pour, mot aux jeunes, recommanderiez ce métier, conseilles ce métier,
            tuyaux, mot de la fin, suggestions, avertissement, dernier message, dire aux
            élèves
        """,
    ),
    Subject(
        "egalite",
        "de l’égalité entre femmes et hommes",
        names="""
            femme, égalité, parité, mixité, sexisme, hommes et femmes, métier d’homme,
            métier de femme, féminin, masculin, discrimination, féminisation, filles,
            garçons, sexistes, macho, à travail égal
        """,
        words="""
            homme, machisme, misogynie, discriminé, racisme, diversité, milieu masculin,
            milieu d’hommes, égalité salariale, féminisé, homme femme, parité hommes,
            métier pour les filles, pour une fille, dur pour une femme, garçon ou fille,
            meufs, milieu de mecs, métier de mec, métier de mecs, que des mecs, que des
            hommes, que des femmes, que des filles, plafond de verre, les mecs, mecs
            relous, être une fille, être une femme, une fille dans, une femme dans, être
            une meuf, dur d’être une fille, dur d’être une femme, dur d’être une meuf
        """,
    ),
    Subject(
        "handicap",
        "du handicap",
        names="""
            handicap, RQTH, situation de handicap, dyslexie, malvoyant, fauteuil
            roulant, fauteuils, dyslexique, sourd, poste aménagé
        """,
        words="""
            dys, malentendant, aveugle, daltonien, autisme, autiste, asthme, diabète,
            aménagement de poste, TDAH, accessibilité, pmr, mobilité réduite, on voit
            mal, bégaie
        """,
        broader="acces",
    ),
    Subject(
        "langues",
        "des langues ni de l’étranger",
        names="""
            langue, langues étrangères, anglais, étranger, international, à l’étranger,
            autres pays, bilingue, espagnol, allemand, speak english
        """,
        words="""
            parler anglais, italien, arabe, chinois, LV2, traduire, pays, Erasmus,
            expatriation, expatrié, Canada, Suisse, États-Unis, monde entier, dans un
            autre pays, partir à l’étranger, bilinguisme, niveau d’anglais, travailler à
            l’étranger, hors de France, dans d’autres pays, partir travailler ailleurs,
            toeic, ailleurs dans le monde
        """,
    ),
    Subject(
        "ecologie",
        "de l’écologie",
        names="""
            écologie, environnement, écologique, développement durable, climat, planète,
            impact environnemental, transition écologique, énergie, pollue,
            réchauffement, climatique, déchets, plus verte, empreinte carbone, impact
            sur la nature, recyclage, bilan carbone
        """,
        words="""
            écolo, pollution, recyclage des déchets, recycler, changement climatique,
            carbone, vert, nature, éco-responsable, écoresponsable, tri sélectif,
            économies d’eau, gaspillage, gaspiller, biodiversité, vous recyclez,
            protéger la nature
        """,
    ),
    Subject(
        "loi",
        "des lois ni des règles du métier",
        names="""
            loi, lois, droit, règles, réglementation, déontologie, secret professionnel,
            éthique, normes, juridique, code de, légal, interdit
        """,
        words="""
            légalement, réglementé, interdictions, autorisé, obligatoire, obligations,
            justice, procès, tribunal, secret médical, confidentialité, confidentiel,
            RGPD, morale, code du travail, assurances obligatoires, sanctions,
            corruption, contrôles, des contrôles, inspection, législation, textes qui
            encadrent, le droit de faire, pas le droit de, autorités, quelles autorités
        """,
    ),
    Subject(
        "utilite",
        "de l’utilité du métier",
        names="""
            utile, utilité, sens du métier, donner du sens, sert votre métier, à quoi
            servez, apportez-vous, apporte à, servir à, importance du métier, impact
            sur, valeurs, service rendu, si votre métier n’existait pas, aide les
            autres, trouves-tu du sens, a-t-on besoin de cette profession, pour la
            collectivité, à quoi ça sert, qui a du sens, sans nous
        """,
        words="""
            sert, servir, apporter, apporte à la société, société a besoin, aider les
            gens, sauver des vies, sauvé, reconnaissance, reconnu, important pour la
            société, sens, indispensable à la société, intérêt général, remerciements,
            bénéfice pour, bullshit job, bien commun, collectivité, changer le monde,
            important pour, raison d’être, sert à quoi, rôle dans la société, changer la
            vie des gens, changes la vie, finalité, n’existait pas, se passer de vous,
            besoin de gens comme, irait moins bien, tu sers à quoi, vous servez à quoi
        """,
        broader="avantages",
    ),
    Subject(
        "difference",
        "de la différence avec d’autres métiers",
        names="""
            différence, différent de, comparé à, métiers voisins, métiers proches,
            distinguer, par rapport à, distinction entre, à ne pas confondre, est-il
            différent, est-elle différente, différent d’un, différent d’une, se
            distingue, confond-on, se différencie, plusieurs spécialités, points
            communs, métiers cousins, où s’arrête votre métier, prend-on pour, pareil
            mais
        """,
        words="""
            différencie, comparaison, comparer, confondre, même chose que, proche de,
            ressemble à quel métier, différence entre, différent, la même chose, même
            métier, celles qui lui ressemblent, ceux qui lui ressemblent, un truc qui
            ressemble, qui y ressemble, distinction, métiers similaires, confusion,
            confusion avec un autre métier, ressemblances, se ressemblent, métiers qui
            se ressemblent, professions voisines, frontière, frontière entre, du même
            genre, autres métiers du même genre, ressemblent au vôtre, deux professions,
            deux métiers, même travail que, de plus que, métier d’à côté, appellations,
            sépare, qu’est-ce qui les sépare, pareil que, confonds, ressemble au tien
        """,
    ),
    Subject(
        "nombre",
        "du nombre de professionnels",
        names="""
            combien de professionnels, combien êtes-vous en France, chiffres clés,
            nombre de professionnels, statistiques, pourcentage, combien de personnes
            exercent, êtes-vous nombreux, combien vous êtes dans le pays, l’effectif de
            la profession, métier rare, combien y en a-t-il comme, gens qui exercent, la
            profession en chiffres, combien sommes-nous, profession rare, chiffres sur
            votre profession
        """,
        words="""
            nombre, proportion, sondage, chiffres, nombreux en France, combien existe,
            combien en France, moyenne nationale, combien y en a, stats, beaucoup de
            gens qui font, nombreux à exercer, nombreux à faire, effectifs, recensement,
            démographie, effectifs de la profession, combien exercent, part de la
            profession, taille de la profession, confrères, combien de confrères,
            combien êtes-vous à exercer, combien de personnes font, nombreux dans la
            profession, combien il y en a, beaucoup à faire ça, les seuls du
            département, le seul à faire ça, effectifs dans le monde, vous êtes combien
            en france, rare, personnes font ton métier
        """,
    ),
    Subject(
        "retraite",
        "de la retraite",
        names="""
            retraite, fin de carrière, pension, arrêter de travailler, jusqu’à soixante,
            vieux jours, partir plus tôt, la relève, arrêterez définitivement, partir à
            soixante, raccrocher
        """,
        words="""
            âge de la retraite, partir à la retraite, vieillir, vieux, seniors, 62 ans,
            64 ans, prendre sa retraite, trimestres, transmettre son entreprise, jusqu’à
            quel âge, cessé de travailler, arrêtes à quel âge, s’arrêter de travailler,
            préretraite, carrière longue, départ anticipé, la vie après le travail,
            avant d’arrêter, régime spécial, partez plus tôt, ne travaillerez plus, tu
            ne travailleras plus, s’arrêtent vers quel âge, s’arrêter, bosses encore
        """,
    ),
)

# Phrases that name no subject, although one of their words does.
NO_SUBJECT = "sage-femme, sages-femmes, élève de, élève en, bonne femme"
# The stems of irregular words and of spellings from text messages. Many pronouns share
# a stem, and so do possessives: « ton chef » is found as « votre chef ».
FORMS = {
    form: base
    for base, forms in {
        "a": "ai as avez avons ont",
        "apprend": "apprends apprendre apprenez apprennent appris apprise",
        "attend": "attends attendre attendez attendu attendais attendiez",
        "choisi": "choisir choisis choisit choisissez choisie choix",
        "devenir": "deviens devient devenez deviennent",
        "dormi": "dormir dors dort dormez",
        "ecri": "ecrire ecris ecrit ecrivez",
        "fini": "finir finis finit finissez finissent",
        "li": "lire lis lit lisez",
        "repond": "reponds repondre repondez repondu reponse reponses",
        "vend": "vends vendre vendez vendent vendu",
        "viv": "vivre vis vit vivez vivent",
        "an": "ans annee annees",
        "combien": "cb cmb",
        "comment": "cmt comen commen koman",
        "est": "es etes suis sont sommes",
        "france": "",
        "face": "faces",
        "fau": "faut fo faudrait",
        "fait": "faites fais font fai fe fesait fesais",
        "francais": "francaise francaises",
        "duree": "durees",
        "pay": "paie paies paient",
        "peu": "peut peux pouvez peuvent",
        "prend": "prends prendre prenez prennent prenais preniez pris prise",
        "pourquoi": "pk pq pkoi pourkoi",
        "qualit": "kalite kalites",
        "professeur": "prof profs",
        "que": "ke qu",
        "quel": "quelle quelles quels kel kelle kels",
        "qui": "ki",
        "quoi": "koi",
        "stres": "",
        "temp": "tps",
        "ton": "ta tes votre vos mon ma mes notre nos",
        "travail": "taf tafs boulot boulots boulo job jobs travaux"
        " bosse bosses bosser bossez bossent bossait bossais",
        "tu": "je j t vs vous nous on te toi me moi m se s",
        "veu": "veut veux voulez veulent",
        "week": "weekend weekends we",
    }.items()
    for form in [base, *forms.split()]
}
# Function words and their spellings in text messages, which are never searched for.
FUNCTION_WORDS = frozenset(
    """
    a afin apres avant ai aie aient ainsi alors as au aucun aucune aura aurais aurait
    aujourd hui aussi
    autour autre autres aux avais avait avec avez aviez avoir avons bah bcp beaucoup
    ben bjr bonjour c ca car cb ce ceci cela celle celui ces cest cet cette ceux
    chaque ci cmt combien comen coment comme commen comment ct d dans de deja des
    devez devient devoir devrait dis dit dois doit doivent donc ds du egalement elle
    elles en encore entre es est estce et etaient etais etait etes etiez eu euh eux
    fau faut fo fois font fais fait faites fesait g ici il ils j jai jamais je jsp k
    kan ke kel kelle kels
    kesk keske ki koi koman l la le les leur leurs lol lors lui m ma mais malgre mdr
    me meme memes merci mes mieux moi moins mon n ne ni non nos notamment notre nous
    on ont or ou oui par parce parfois pas pcq pendant peu peut peux plus plutot
    pour pourquoi pk pkoi pourkoi pq pourrais pourrait pouvez pouvoir pr ptdr puis
    qd qqch qqn qu quand que quel
    quelle quelles quelqu quelque quelques quels quest qui quoi rien s sa salut sans
    se selon sera serait ses si sinon slt soi soient soit sommes son sont sous
    souvent stp suffit suis sur svp t ta te telle tes tjr tjrs tjs tkt toi ton
    toujours tous tout toute toutes tres trop tt tte ttes tu un une va vais vas vers
    veut veux vont vos votre voulais voulait vouloir voulu vous vraiment vs vu y ya
    yatil
    """.split()
)
# Words that any question may have, searched for only if a query has no other words.
WEAK_WORDS = frozenset(
    """
    besoin chez deux devenir devenu ete etr etre fair faire metier metiers parle
    parler personne poste profession professionnel professionnelle professionnelles
    professionnels professions travail travailler trois vie voir
    """.split()
)
# Words common in questions on any subject, each in one form: a guide without such a
# word may still cover the subject.
COMMON_WORDS = frozenset(
    """
    1er 1ere 2e 3e abord absolument actuellement adore adulte ah aider ailleur
    aimable aimerai allai allait aller allume ami annoncer apparemment arrete
    arriver aspect assez attend auquel aurez auront avaient avon bas beau
    belle bete bidule bizarre bon bonsoir bouger bout bref brievement but cas cause
    cc cent cependant certain certainement certe cetait chacun change cherche
    choisir chose chui cinq cite clairement coince comparer completement comporter
    comprendre compri concernant connai connaissez connaitre convenir convient
    coucou court croi croire croyez debrouiller decrire decrivez dedan definir degre
    dehor demande demandent dernier desormai dessou detail devait devant di
    difficilement dirai dirait dire directement diriez disait disent disposer dite
    done dont dou douze droite dun durant ecrire effectivement eh element enfin
    enormement ensemble entendre entendu entier entrer enumere enver environ epoque
    espece esperer essaye etant etion eventuellement evidemment exact exactement
    exemple exerce expliquer expose face facile facilement facon facteur faisaient
    fallait falloir fasse faudra faudrait fe fera ferai ferez feriez fermer fin
    finalement fini fond forcement fr franchement garde gars general generalement
    genre gere gestion globalement gout grand grave gros habituellement haut hein
    hello heureusement honnetement hors huit idee immediatement ira iront jamai
    javai jdoi jeune jfai jme joli jpe jpeu jsui jte jure jusqu juste jveu kes lache
    ladedan laisse laquelle lent lentement lequel lesquel lien liste loin long
    longtemp longue lorsqu machin madame main maintenant malheureusement maniere mec
    match mene met mettre milieu mille mis mme mois moitie monde monsieur montre
    mots moyen
    neuf nombreu normalement nouvel oblige occupe oh ok ose oser oublie ouvrir
    parait parfaitement parfoi parmi part partage parti particulierement partir
    passer pb
    peine penser perdre perdu permet permettent permettre personnellement petite
    peuvent phrase pied plein plupart porter poser possede possible pourra pourrai
    pourtant pouvait preci precise precisement premierement prend prendre present
    presque prevoir prevu pri principalement probablement pu puisqu quant quantite
    quatre question questionnaire raconte rapide rappeler rapport rarement realiser
    recemment reellement regarder regulierement rendre renseignement reprendre
    represente ressemble rester resume retrouve reussir revenir sait sauf sava savai
    savez savoir second sein semble sen sentir sept serai seraient serez
    serieusement servent seulement signifie simple simplement situation six sorte
    sortie sortir souhaite souvenir sujet surtout tandi tant tas tavai tenir til
    tirer tomber tont total totalement tour tps trente tro troisieme truc type utile
    utilise valable valoir vaste vaut venez venir verite veu viennent vient vieu
    vingt visible vite vivent voient voila voire vois voit voudrai voyai voyait
    voyez voyiez vrai vrmen vrmt vue vx wesh
    """.split()
)

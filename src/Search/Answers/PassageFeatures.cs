namespace Mingtang.Search.Answers;

/// <summary>What is measured of a passage, each about 0 to 1.</summary>
internal enum PassageFeature
{
    Terms, Item, Said, Sentence, Heading, Title, TitleShare, Fact, FactNear, InForce, Elsewhere, Opening, Runs, Penalising, Local, ItemSaid, Unit, Letters, Referred,
    PenaltyReferred, Around, Both, Here, Chapter, Window, Deed, Dense, Recent, Statute, Scope, Bound, Assigns, TextShare, Lead, Matter, MatterAmount, LettersSentence,
    LettersTitle, Told, ToldSentence, ToldTitle, ToldFact, ToldLocal, ToldBoth, Near, NearSentence, NearTitle, NearLocal, NearBoth, Likely, LikelyFact,
    LikelyWindow, Back, BackWindow, ToldWindow, ToldLead, Rest, TitleRest, Defined, Sharp, Length, Brief, BriefFact, BriefWindow, LikelyWhole, LikelyText, LikelyAround, LikelyOver,
}

/// <summary>What each is worth: learned from every judged question that was seen (tune ask), and measured on laws held out.</summary>
internal static class PassageWeights
{
    public static float[] Ask { get; set; } =
    [
        /* Terms */ 1.13f, /* Item */ 1.27f, /* Said */ 2.32f, /* Sentence */ 2.2f, /* Heading */ 0.13f, /* Title */ 1.19f, /* TitleShare */ 1.22f, /* Fact */ 0.52f,
        /* FactNear */ 0.98f, /* InForce */ 3.17f, /* Elsewhere */ -0.95f, /* Opening */ -1.99f, /* Runs */ -0.35f, /* Penalising */ -1.12f, /* Local */ 3.12f,
        /* ItemSaid */ 0.32f, /* Unit */ 2.48f, /* Letters */ -0.24f, /* Referred */ 0.53f, /* PenaltyReferred */ 0.63f, /* Around */ 0.93f, /* Both */ 1.21f, /* Here */ 2.41f,
        /* Chapter */ 0.99f, /* Window */ 0.24f, /* Deed */ 1.44f, /* Dense */ 2.11f, /* Recent */ -0.56f, /* Statute */ 0.02f, /* Scope */ 0.01f, /* Bound */ 1.33f,
        /* Assigns */ 0.54f, /* TextShare */ 0.16f, /* Lead */ 0.27f, /* Matter */ 0.8f, /* MatterAmount */ 0.56f, /* LettersSentence */ 0.84f, /* LettersTitle */ 0.37f,
        /* Told */ 1.18f, /* ToldSentence */ 2.13f, /* ToldTitle */ 0.43f, /* ToldFact */ 0.55f, /* ToldLocal */ 3.61f, /* ToldBoth */ 1.17f, /* Near */ 1.57f,
        /* NearSentence */ 1.66f, /* NearTitle */ 0.41f, /* NearLocal */ 2.75f, /* NearBoth */ 0.96f, /* Likely */ 2.54f, /* LikelyFact */ 0.43f, /* LikelyWindow */ 0.53f,
        /* Back */ 1.31f, /* BackWindow */ 0.81f, /* ToldWindow */ -0.08f, /* ToldLead */ 0.19f, /* Rest */ -0.05f, /* TitleRest */ -0.53f, /* Defined */ 1.37f,
        /* Sharp */ -0.26f, /* Length */ -3.93f, /* Brief */ 0.6f, /* BriefFact */ 0.17f, /* BriefWindow */ 0f, /* LikelyWhole */ 2.83f, /* LikelyText */ 0.52f,
        /* LikelyAround */ 1.14f, /* LikelyOver */ -2.81f,
    ];
}

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
        /* Terms */ 1.34f, /* Item */ 1.27f, /* Said */ 2.26f, /* Sentence */ 1.68f, /* Heading */ 0.05f, /* Title */ 1.49f, /* TitleShare */ 1.35f, /* Fact */ 0.48f, /* FactNear */ 1.11f,
        /* InForce */ 3.17f, /* Elsewhere */ -0.71f, /* Opening */ -1.88f, /* Runs */ -0.59f, /* Penalising */ -1.04f, /* Local */ 3.15f, /* ItemSaid */ 0.12f, /* Unit */ 3.05f,
        /* Letters */ -0.11f, /* Referred */ 0.6f, /* PenaltyReferred */ 0.68f, /* Around */ 0.68f, /* Both */ 1.06f, /* Here */ 2.58f, /* Chapter */ 0.81f, /* Window */ 0.18f,
        /* Deed */ 1.36f, /* Dense */ 2.13f, /* Recent */ -0.44f, /* Statute */ 0.02f, /* Scope */ 0.1f, /* Bound */ 1.57f, /* Assigns */ 0.43f, /* TextShare */ -0.42f, /* Lead */ 0.32f,
        /* Matter */ 0.65f, /* MatterAmount */ 0.66f, /* LettersSentence */ 0.56f, /* LettersTitle */ 0.55f, /* Told */ 1.42f, /* ToldSentence */ 1.92f, /* ToldTitle */ 0.61f,
        /* ToldFact */ 0.46f, /* ToldLocal */ 3.87f, /* ToldBoth */ 0.82f, /* Near */ 1.65f, /* NearSentence */ 1.33f, /* NearTitle */ 0.53f, /* NearLocal */ 2.82f, /* NearBoth */ 0.88f,
        /* Likely */ 2.35f, /* LikelyFact */ 0.62f, /* LikelyWindow */ 0.66f, /* Back */ 1f, /* BackWindow */ 0.85f, /* ToldWindow */ -0.29f, /* ToldLead */ 0.25f, /* Rest */ -0.62f,
        /* TitleRest */ -0.68f, /* Defined */ 1.63f, /* Sharp */ -0.33f, /* Length */ -4.28f, /* Brief */ 0.53f, /* BriefFact */ 0.21f, /* BriefWindow */ 0.23f, /* LikelyWhole */ 2.36f,
        /* LikelyText */ 0.49f, /* LikelyAround */ 1.63f, /* LikelyOver */ -2.34f,
    ];
}

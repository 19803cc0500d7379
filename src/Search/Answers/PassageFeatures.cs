namespace Mingtang.Search.Answers;

/// <summary>What is measured of a passage, each about 0 to 1.</summary>
internal enum PassageFeature
{
    Terms, Item, Said, Sentence, Heading, Title, TitleShare, Fact, FactNear, InForce, Elsewhere, Opening, Runs, Penalising, Local, ItemSaid, Unit, Letters, Referred,
    PenaltyReferred, Around, Both, Here, Chapter, Window, Deed, Dense, Recent, Statute, Scope, Bound, Assigns, TextShare, Lead, Matter, MatterAmount, LettersSentence,
    LettersTitle, Told, ToldSentence, ToldTitle, ToldFact, ToldLocal, ToldBoth, Near, NearSentence, NearTitle, NearLocal, NearBoth,
}

/// <summary>What each is worth: learned from every judged question that was seen (tune ask), and measured on laws held out.</summary>
internal static class PassageWeights
{
    public static float[] Ask { get; set; } =
    [
        /* Terms */ 3.58f, /* Item */ 1.1f, /* Said */ 1.45f, /* Sentence */ 1.32f, /* Heading */ 1.21f, /* Title */ 1.45f, /* TitleShare */ 1.3f, /* Fact */ 0.45f,
        /* FactNear */ 0.96f, /* InForce */ 3.55f, /* Elsewhere */ 0.04f, /* Opening */ -0.17f, /* Runs */ -0.4f, /* Penalising */ -1.3f, /* Local */ 2.11f,
        /* ItemSaid */ 0.37f, /* Unit */ 3.26f, /* Letters */ -0.25f, /* Referred */ 0.39f, /* PenaltyReferred */ 0.58f, /* Around */ 0.4f, /* Both */ 1.17f,
        /* Here */ 1.32f, /* Chapter */ 0.96f, /* Window */ 1.46f, /* Deed */ 1.74f, /* Dense */ 3.8f, /* Recent */ -0.74f, /* Statute */ 0.28f, /* Scope */ 0.24f,
        /* Bound */ 2.03f, /* Assigns */ 0.47f, /* TextShare */ -0.49f, /* Lead */ 0.32f, /* Matter */ 1.13f, /* MatterAmount */ 0.38f, /* LettersSentence */ 1.84f,
        /* LettersTitle */ 1.44f, /* Told */ 1.06f, /* ToldSentence */ 3.12f, /* ToldTitle */ 1.84f, /* ToldFact */ 2.35f, /* ToldLocal */ 2.3f, /* ToldBoth */ 0.27f,
        /* Near */ 0.81f, /* NearSentence */ 2.24f, /* NearTitle */ 0.44f, /* NearLocal */ 1.44f, /* NearBoth */ 0.29f,
    ];
}

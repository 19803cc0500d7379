namespace Mingtang.Search.Answers;

/// <summary>What is measured of a passage, each about 0 to 1.</summary>
internal enum PassageFeature
{
    Terms, Item, Said, Sentence, Heading, Title, TitleShare, Fact, FactNear, InForce, Elsewhere, Opening, Runs, Penalising, Local, ItemSaid, Unit, Letters, Referred, PenaltyReferred, Around, Both, Here, Chapter, Window, Deed, Dense, Recent, Statute, Scope, Bound, Assigns, TextShare, Lead,
}

/// <summary>What each is worth: found on the tuning half of the judged questions.</summary>
internal static class PassageWeights
{
    public static float[] Ask { get; set; } =
    [
        /* Terms */ 3.71f, /* Item */ 2.44f, /* Said */ 2.29f, /* Sentence */ 2.23f, /* Heading */ 0.64f, /* Title */ 0.68f, /* TitleShare */ 1.82f, /* Fact */ 1.55f, /* FactNear */ 1.33f,
        /* InForce */ 2.38f, /* Elsewhere */ 0.05f, /* Opening */ -0.71f, /* Runs */ 0.59f, /* Penalising */ -0.44f, /* Local */ 1.38f, /* ItemSaid */ 0.47f, /* Unit */ 3.5f, /* Letters */ 3.71f,
        /* Referred */ -0.08f, /* PenaltyReferred */ 0.31f, /* Around */ 0.42f, /* Both */ 0.62f, /* Here */ 0.5f, /* Chapter */ 1.2f, /* Window */ 2.21f, /* Deed */ 1.25f, /* Dense */ 4.18f,
        /* Recent */ -0.05f, /* Statute */ 1.02f, /* Scope */ 0.13f, /* Bound */ 1.48f, /* Assigns */ 1.82f, /* TextShare */ 1.41f, /* Lead */ -0.09f,
    ];
}

using Microsoft.Data.Sqlite;
using Npgsql;

namespace Mingtang.Foundation.Data;

/// <summary>What many people at the same moment do to a database, as its exceptions tell it.</summary>
internal static class Clash
{
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;
    private const int SqliteBusy = 5;

    /// <summary>Each had looked and found nothing against it, and only one got through: a unique index, or a deadlock that the server broke by giving one of the two up.</summary>
    public static bool IsTwin(Exception failure) => failure.GetBaseException() switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure } => true,
        SqliteException { SqliteExtendedErrorCode: SqliteUnique or SqlitePrimaryKey } => true,
        _ => false,
    };

    /// <summary>No connection was free, a lock or an answer did not come in time: the same asked again a moment later is likely to be done.</summary>
    public static bool IsBusy(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
            if (cause is NpgsqlException { InnerException: TimeoutException } or PostgresException { SqlState: PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.LockNotAvailable }
                or SqliteException { SqliteErrorCode: SqliteBusy })
                return true;
        return false;
    }
}

namespace Mingtang.Requests;

/// <summary>A case in the hand: its row and its facts.</summary>
internal sealed record RequestCase(InformationRequest Request, RequestLog Log);

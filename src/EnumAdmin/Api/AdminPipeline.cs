using System.Diagnostics.CodeAnalysis;
using EnumAdmin.Endpoints;
using EnumAdmin.Problems;
using EnumAdmin.Security;
using EnumAdmin.Telemetry;
using EnumDns.Registry.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace EnumAdmin.Api;

/// <summary>
/// What every request goes through: (1) headers of the response, (2) the Host header, (3) the route is found, (4) the token, (5) the
/// route answers. Whatever fails ends in a problem; everything is counted.
/// </summary>
/// <param name="hosts">Step 2.</param>
/// <param name="tokens">Step 4.</param>
/// <param name="counters">Where requests are counted.</param>
/// <param name="maxImport">The most octets of a master file.</param>
/// <param name="logger">Where faults are logged.</param>
internal sealed class AdminPipeline(HostGate hosts, TokenGate tokens, AdminCounters counters, long maxImport, ILogger logger)
{
    /// <summary>Around everything.</summary>
    public async Task WrapAsync(HttpContext context, RequestDelegate next)
    {
        var method = context.Request.Method;
        // RFC 9110 section 9.3.2: HEAD is GET without a body, which the server leaves out.
        if (HttpMethods.IsHead(method))
            context.Request.Method = HttpMethods.Get;
        SecurityHeaders.Set(context.Response);
        try
        {
            if (hosts.Check(context) is { } misdirected)
                await ReplyWriter.WriteProblemAsync(context, misdirected);
            else
                await next(context);
            if (!context.Response.HasStarted && context.Response.StatusCode >= StatusCodes.Status400BadRequest)
                await ReplyWriter.WriteProblemAsync(context, OfFramework(context));
        }
        catch (Exception exception) when (IsEndOfConnection(exception, context))
        {
            // The client is gone; nobody reads what would be said.
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            await ReplyWriter.WriteProblemAsync(context, ProblemOf(exception, context));
        }
        finally
        {
            if (!Caller.IsRehearsing(context))
                counters.CountRequest(method, RouteOf(context)?.Pattern, context.Response.StatusCode);
        }
    }

    /// <summary>Behind the choice of the route, before its answer.</summary>
    public Task GuardAsync(HttpContext context, RequestDelegate next) =>
        !Caller.IsRehearsing(context) && tokens.Check(context) is { } refusal ? ReplyWriter.WriteProblemAsync(context, refusal) : next(context);

    /// <summary>The answer of a route.</summary>
    public async Task AnswerAsync(HttpContext context, Route route)
    {
        if (RequestQuery.Check(context.Request, route.Query.Select(parameter => parameter.Name)) is { } problem)
        {
            await ReplyWriter.WriteProblemAsync(context, problem);
            return;
        }

        if (route.TakesMasterFile && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = maxImport;
        await ReplyWriter.WriteAsync(context, await route.Answer(context));
    }

    [SuppressMessage("Performance", "CA1859", Justification = "The kind of exception decides.")]
    private Problem ProblemOf(Exception exception, HttpContext context)
    {
        switch (exception)
        {
            case BadHttpRequestException bad:
                var kind = ProblemKinds.Of(bad.StatusCode);
                return new Problem(kind, kind == ProblemKinds.TooLarge ? $"the body is larger than {SizeLimit(context)} octets" : kind.Title);
            case StoreException store:
                logger.StoreFailed(context.Request.Method, context.Request.Path, store.Fault.ToString(), store.Message);
                return ChangeSubmitter.OfStore(store.Fault, store.Message);
            case ObjectDisposedException:
                return new Problem(ProblemKinds.Unavailable, "the server is stopping");
            default:
                logger.Failed(exception, context.Request.Method, context.Request.Path);
                return new Problem(ProblemKinds.InternalError, "the server has a fault; its log says more");
        }
    }

    private static long? SizeLimit(HttpContext context) => context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;

    private static Problem OfFramework(HttpContext context)
    {
        var kind = ProblemKinds.Of(context.Response.StatusCode);
        var allowed = context.Response.Headers.Allow.ToString();
        return new Problem(kind, context.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => $"there is nothing at {context.Request.Path}; /openapi/v1.json describes all paths",
            StatusCodes.Status405MethodNotAllowed => $"{context.Request.Method} is not known here; there are: {allowed}",
            _ => kind.Title,
        });
    }

    private static bool IsEndOfConnection(Exception exception, HttpContext context) =>
        exception is OperationCanceledException or IOException and not BadHttpRequestException && context.RequestAborted.IsCancellationRequested;

    private static Route? RouteOf(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<Route>();
}

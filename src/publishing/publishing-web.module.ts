import {
  Module,
  RequestMethod,
  type MiddlewareConsumer,
  type NestModule,
  type OnModuleInit,
} from '@nestjs/common';
import { PlacesModule } from '../places/places.module';
import { ResidentsModule } from '../residents/residents.module';
import { StaffHome } from '../staff/home/staff-home';
import { StaffCore } from '../staff/staff-core.module';
import { ApprovalsApi } from './approvals/approvals.api';
import { ApprovalsPages } from './approvals/approvals.pages';
import { DeskService } from './approvals/desk.service';
import { decisionsWaiting } from './approvals/rules/decisions-waiting';
import { AlertsPages } from './archive/alerts.pages';
import { Alerts } from './archive/alerts.service';
import { ArchiveModule } from './archive/archive.module';
import { ArchivePages } from './archive/archive.pages';
import { ArchiveSitemap } from './archive/archive-sitemap';
import { Choices } from './archive/choices.service';
import { Allowing } from './audience/allowing.service';
import { AudienceApi } from './audience/audience.api';
import { AudienceFields } from './audience/audience-fields.service';
import { AudienceFiguresService } from './audience/audience-figures.service';
import { AudiencePages } from './audience/audience.pages';
import { FormAudience } from './audience/form-audience.service';
import { AuthenticityApi } from './authenticity/authenticity.api';
import { AuthenticityPages } from './authenticity/authenticity.pages';
import { AuthenticityService } from './authenticity/authenticity.service';
import { RealCheck } from './authenticity/real-check.service';
import { AutosaveModule } from './autosave/autosave.module';
import { ClaimsApi } from './claims/claims.api';
import { ClaimsPages } from './claims/claims.pages';
import { CorrectionsApi } from './corrections/corrections.api';
import { CorrectionsPages } from './corrections/corrections.pages';
import { CorrectionsService } from './corrections/corrections.service';
import { DecisionsApi } from './decisions/decisions.api';
import { DecisionsPages } from './decisions/decisions.pages';
import { EditingService } from './decisions/editing.service';
import { FollowerMessages } from './followers/follower-messages.service';
import { ImagesApi } from './images/images.api';
import { ImagesPages } from './images/images.pages';
import { PictureForms } from './images/picture-forms.middleware';
import { ShowingService } from './images/showing.service';
import { UploadsService } from './images/uploads.service';
import { ContentActs } from './messages/editor/content-acts.service';
import { ContentFields } from './messages/editor/content-fields.service';
import { DiscussionModule } from './discussion/discussion.module';
import { EditorScreen } from './messages/editor/editor-screen.service';
import { EditorPages } from './messages/editor/editor.pages';
import { LiveCheckPages } from './messages/editor/live/live-check.pages';
import { MessagesApi } from './messages/messages.api';
import { PartnersMessages } from './messages/partners-messages';
import { MessagesPages } from './messages/messages.pages';
import { PreviewService } from './messages/preview.service';
import { PublishingModule } from './publishing.module';
import { ReviewingService } from './reviews/reviewing.service';
import { ReviewsApi } from './reviews/reviews.api';
import { ReviewsPages } from './reviews/reviews.pages';
import { TemplatesApi } from './templates/templates.api';
import { TemplatesPages } from './templates/templates.pages';
import { ListsService } from './reading/lists.service';
import { MessageViews } from './reading/message-view.service';
import { PublicRumours } from './rumour-answers/public-rumours.pages';
import { RumourAnswerPages } from './rumour-answers/rumour-answer.pages';
import { RumourAnswersApi } from './rumour-answers/rumour-answers.api';
import { RumoursSitemap } from './rumour-answers/rumours-sitemap';
import { RumourEditorPages } from './rumours/rumour-editor.pages';
import { RumoursApi } from './rumours/rumours.api';
import { RumoursPages } from './rumours/rumours.pages';
import { ShownMessages } from './reading/shown-message.service';
import { TimelineModule } from './timeline/timeline.module';

/** Pages and JSON API of messages, decisions and the public look-up. */
@Module({
  imports: [
    ArchiveModule,
    AutosaveModule,
    DiscussionModule,
    TimelineModule,
    PublishingModule,
    PlacesModule,
    ResidentsModule,
    StaffCore,
  ],
  controllers: [
    TemplatesPages,
    TemplatesApi,
    ImagesPages,
    ImagesApi,
    AudiencePages,
    AudienceApi,
    EditorPages,
    LiveCheckPages,
    MessagesPages,
    MessagesApi,
    DecisionsPages,
    DecisionsApi,
    CorrectionsPages,
    CorrectionsApi,
    ApprovalsPages,
    ApprovalsApi,
    ReviewsPages,
    ReviewsApi,
    AlertsPages,
    ArchivePages,
    AuthenticityPages,
    AuthenticityApi,
    ClaimsPages,
    ClaimsApi,
    RumourEditorPages,
    RumoursPages,
    RumoursApi,
    RumourAnswerPages,
    RumourAnswersApi,
    PublicRumours,
  ],
  providers: [
    Alerts,
    ArchiveSitemap,
    AuthenticityService,
    Choices,
    CorrectionsService,
    DeskService,
    EditingService,
    FollowerMessages,
    ListsService,
    MessageViews,
    Allowing,
    AudienceFields,
    AudienceFiguresService,
    FormAudience,
    ContentActs,
    ContentFields,
    EditorScreen,
    PartnersMessages,
    PreviewService,
    RealCheck,
    ShowingService,
    UploadsService,
    ShownMessages,
    ReviewingService,
    RumoursSitemap,
  ],
  exports: [FollowerMessages, ListsService, MessageViews, ShownMessages],
})
export class PublishingWebModule implements NestModule, OnModuleInit {
  constructor(
    private readonly home: StaffHome,
    private readonly lists: ListsService,
  ) {}

  configure(consumer: MiddlewareConsumer): void {
    const method = RequestMethod.POST;
    const forms = ['staff/messages/new', 'staff/messages/:id/edit'];
    consumer.apply(PictureForms).forRoutes(...forms.map((path) => ({ path, method })));
  }

  onModuleInit(): void {
    this.home.add({
      title: 'Messages',
      href: '/staff/messages',
      section: 'messages',
      words: 'All messages, and where each one stands.',
      permission: 'message.read',
      order: 10,
    });
    this.home.add({
      title: 'Approvals',
      href: '/staff/approvals',
      also: ['/staff/reviews'],
      section: 'messages',
      words: 'Decide on messages that wait for approval or legal review.',
      permission: 'message.return',
      order: 20,
      waits: async (me) => decisionsWaiting(await this.lists.waitingFor(me)),
    });
    this.home.add({
      title: 'Rumours',
      href: '/staff/rumours',
      also: ['/staff/rumour-questions'],
      section: 'messages',
      words: 'Claims that go round, and what we know of them.',
      permission: 'rumour.read',
      order: 25,
    });
  }
}

import { Injectable } from '@nestjs/common';
import { directionOf, languageName, languages } from '../../../residents/languages/languages';
import { ImagesService } from '../../images/images.service';
import { imageKinds } from '../../images/kinds';
import { toldTemplate } from '../../templates/fill';
import { templateOf, templates } from '../../templates/templates';
import { MessageTexts } from '../../texts/message-texts.service';
import type { ContentRows } from './content-rows';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What the form's partials for languages, pictures, texts and the template need beside the values. */
@Injectable()
export class ContentFields {
  constructor(
    private readonly images: ImagesService,
    private readonly texts: MessageTexts,
  ) {}

  async of({ variants, images, began, smsText }: ContentRows) {
    const stored = await this.images.byIds(
      images.map(({ id }) => id).filter((id) => uuid.test(id)),
    );
    const used = variants.map(({ language }) => language);
    return {
      languageRows: variants.map((row) => ({
        ...{ ...row, name: languageName(row.language), dir: directionOf(row.language) },
      })),
      languagesLeft: languages.filter(({ code }) => !used.includes(code)),
      imageRows: images.map((row) => {
        const small = stored.find(({ id }) => id === row.id.toLowerCase())?.small;
        return { ...row, small };
      }),
      text: this.texts.shown(smsText.trim() || null),
      imageKinds,
      templates: templates.map(({ code, name, use }) => ({ code, name, use })),
      told:
        began && toldTemplate({ ...began, version: Number(began.version) }, templateOf(began.code)),
    };
  }
}
